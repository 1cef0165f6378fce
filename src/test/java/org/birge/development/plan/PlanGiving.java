package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.rules.TableWalk;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.ApplicationContext;

/** Gives any command to a plan, as the walks of its tables need it. */
final class PlanGiving {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final ApplicationContext beans;
    private final Measure unfinished;
    private final Measure finished;
    private final long organisation;

    /** @param organisation whose plan it is */
    PlanGiving(ApplicationContext beans, Measure unfinished, Measure finished, long organisation) {
        this.beans = beans;
        this.unfinished = unfinished;
        this.finished = finished;
        this.organisation = organisation;
    }

    /** @param waiting public ids of an amendment before the authority, a proposal, a comment, an amendment before the council */
    void give(PlanCommand command, TableWalk.Who who, String plan, long version, String... waiting) {
        switch (command) {
            case READ -> read(who, plan);
            case WRITE -> beans.getBean(AddMeasure.class).run(plan, unfinished);
            case OPEN_FOR_COMMENT -> beans.getBean(OpenForComment.class).run(plan, version, TODAY);
            case SET_COMMENT_DAYS -> beans.getBean(OpenForComment.class).extend(plan, version, TODAY);
            case COMMENT ->
                beans.getBean(CommentOnPlan.class).run(new CommentOnPlan.Command(plan, null, null, "Az vaxt ayrılıb"));
            case ANSWER_COMMENT ->
                beans.getBean(AnswerComment.class).run(new AnswerComment.Command(waiting[2], 0, true, ""));
            case PUT_BEFORE_COUNCIL -> beans.getBean(PutPlanBeforeCouncil.class).run(plan, version);
            case ADOPT -> beans.getBean(AdoptPlan.class).run(new AdoptPlan.Command(plan, version, TODAY, "1", "az"));
            case COMMENT_DIRECTION ->
                beans.getBean(CommentOnDirection.class)
                        .run(plan, pack().bodies().divisions().getFirst().code(), "Yaxşıdır");
            case NOTE_BY_SILENCE -> beans.getBean(NoteSilentPlans.class).note(plan);
            case SUBMIT -> beans.getBean(SubmitPlan.class).run(new SubmitPlan.Command(plan, version, "9", TODAY));
            case TAKE_BACK -> beans.getBean(TakeBackPlan.class).run(plan, version);
            case DECIDE -> beans.getBean(AgreePlan.class).run(plan, version);
            case ORDER -> beans.getBean(OrderPlan.class).run(new OrderPlan.Command(plan, version, "9", TODAY));
            case ISSUE -> beans.getBean(IssuePlan.class).run(actor(who.scope()), plan, Language.AZ);
            case AMEND -> beans.getBean(AmendPlan.class).run(added(plan));
            case PROPOSE_AMENDMENT -> beans.getBean(AmendPlan.class).propose(added(plan));
            case DECIDE_PROPOSAL -> beans.getBean(DecideProposal.class).accept(waiting[1]);
            case SUBMIT_AMENDMENT -> beans.getBean(SubmitAmendment.class).withdraw(waiting[3]);
            case DECIDE_AMENDMENT -> beans.getBean(DecideAmendment.class).agree(waiting[0]);
            case NOTE_AMENDMENT_BY_SILENCE ->
                beans.getBean(DecideAmendment.class).noteBySilence(waiting[0], TODAY);
        }
    }

    private AmendPlan.Command added(String plan) {
        return new AmendPlan.Command(plan, null, 0, finished, "yeni iş");
    }

    private void read(TableWalk.Who who, String plan) {
        Scope scope = who.scope();
        if (scope.role().startsWith("job:")) {
            beans.getBean(Plans.class).lock(plan).demand(PlanCommand.READ, scope);
            return;
        }
        Actor actor = actor(scope);
        OnePlan plans = beans.getBean(OnePlan.class);
        boolean own = actor.atSchool() || actor.organisation() == organisation;
        PlanPage read = own
                ? plans.ownPage(actor, PlanStory.YEAR, "sections")
                : plans.submittedPage(actor, plan, "sections", PlanFilter.NONE, Language.AZ);
        assertThat(read.plan().publicId()).isEqualTo(plan);
    }

    private static Actor actor(Scope scope) {
        if (scope.role().startsWith("job:")) {
            throw new NotFound();
        }
        boolean school = !List.of(
                        "authority-officer", "centre-head", "methodist", "mentor", "ministry-officer", "administrator")
                .contains(scope.role());
        Actor.Grant grant = new Actor.Grant(
                1,
                "g",
                Role.of(scope.role()),
                Objects.requireNonNull(scope.organisation()),
                "o",
                school ? "school" : "centre",
                "x",
                scope.low(),
                scope.high());
        return new Actor(1, scope.person(), "x", Language.AZ, grant, List.of(grant));
    }

    private CountryPack pack() {
        return beans.getBean(CountryPack.class);
    }
}
