package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.access.Role;
import org.birge.councils.CallSession;
import org.birge.councils.FormCouncil;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The plan: every state × command × person, by the declared table (J0.2, issue 3)")
@BirgeTest
class PlanTableTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Given given;
    private final PlanStory story;
    private final ApplicationContext beans;
    private final PlatformTransactionManager transactions;
    private final TestDatabase database;

    PlanTableTest(
            Given given,
            AutowireCapableBeanFactory factory,
            ApplicationContext beans,
            PlatformTransactionManager transactions,
            TestDatabase database) {
        this.given = given;
        this.story = factory.createBean(PlanStory.class);
        this.beans = beans;
        this.transactions = transactions;
        this.database = database;
    }

    @Test
    void whatTheTableAllowsIsDoneAndEverythingElseIsRefused() {
        TableWalk<PlanCommand, PlanState> walk = walk();
        String plan = story.draft(given.head(), given.teacher());
        council();
        in(walk, PlanState.DRAFT, plan, "none", "none", "none", "none");
        story.openForComment(given.head(), plan);
        String comment = comment(plan);
        walk.in(
                PlanState.OPEN_FOR_COMMENT,
                EnumSet.complementOf(EnumSet.of(PlanCommand.ADOPT)),
                giving(plan, "none", "none", comment, "none"));
        given.head().runs(() -> beans.getBean(AnswerComment.class)
                .run(new AnswerComment.Command(comment, 0, true, "Vaxt artırıldı")));
        story.closeComments(given.head(), plan);
        walk.in(
                PlanState.OPEN_FOR_COMMENT,
                EnumSet.of(PlanCommand.ADOPT),
                giving(plan, "none", "none", comment, "none"));
        story.adopt(given.head(), plan);
        in(walk, PlanState.ADOPTED, plan, "none", "none", comment, "none");
        story.submit(given.head(), plan);
        database.superuser()
                .sql("update development.plan set answer_by = date '2026-11-20'")
                .update();
        in(walk, PlanState.SUBMITTED, plan, "none", "none", comment, "none");
        story.giveBack(given.head(), plan);
        in(walk, PlanState.RETURNED, plan, "none", "none", comment, "none");
        story.submit(given.head(), plan);
        story.agree(given.head(), plan);
        String[] waiting = {waiting(plan, false), waiting(plan, true), comment, waiting(plan, false)};
        database.superuser()
                .sql("update development.amendment set awaits_council = true where public_id = :id")
                .param("id", waiting[3])
                .update();
        database.superuser()
                .sql("update development.amendment set answer_by = date '2026-11-20'")
                .update();
        in(walk, PlanState.AGREED, plan, waiting);
        database.superuser()
                .sql("update development.plan set noted_at = agreed_at, agreed_at = null")
                .update();
        in(walk, PlanState.NOTED, plan, waiting);
        assertThat(walk.tried()).isEqualTo(16 * PlanCommand.values().length * PlanState.values().length);
    }

    private TableWalk<PlanCommand, PlanState> walk() {
        Scope office = given.officer().scope();
        long head = given.head().id();
        return new TableWalk<>(PlanRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.unionHead(), Party.UNION_HEAD)
                .with(given.secretary(), Party.SECRETARY)
                .with(given.teacher(), Party.STAFF)
                .with(given.psychologist(), Party.STAFF)
                .with(given.officer(), Party.AUTHORITY)
                .with(given.regionalOfficer(), Party.AUTHORITY)
                .with(given.centreHead(), Party.CENTRE)
                .with(given.methodist(), Party.CENTRE)
                .with("the calendar", Scope.everything("note-silent-plans"), Party.SYSTEM)
                .with(given.mentor())
                .with(given.ministryOfficer())
                .with(given.administrator())
                .with(given.otherHead())
                .with(
                        "the head as an officer",
                        new Scope(office.low(), office.high(), head, 1L, office.organisation(), office.role()),
                        Party.AUTHORITY,
                        Party.AUTHOR);
    }

    /** The version is read beforehand: within a try everything is seen with the eyes of who tries. */
    private void in(TableWalk<PlanCommand, PlanState> walk, PlanState state, String plan, String... waiting) {
        walk.in(state, giving(plan, waiting));
    }

    private TableWalk.Giving<PlanCommand> giving(String plan, String... waiting) {
        long version = story.facts(given.head()).version();
        return (command, who) -> give(command, who, plan, version, waiting);
    }

    /** The school's council with a sitting ahead, to put the plan before. */
    private void council() {
        given.head().runs(() -> {
            String council = beans.getBean(FormCouncil.class)
                    .run(new FormCouncil.Command(
                            given.school().id(), pack().route().council().kind(), TODAY));
            beans.getBean(CallSession.class)
                    .run(new CallSession.Command(council, TODAY.plusDays(9).atTime(15, 0), "Akt zalı", Language.AZ));
        });
    }

    private CountryPack pack() {
        return beans.getBean(CountryPack.class);
    }

    /** Of a teacher, in a section that is the deputy's own. */
    private String comment(String plan) {
        Measure measure = story.measure(given.deputy().id(), TODAY.plusDays(30));
        given.head().does(() -> beans.getBean(AddMeasure.class).run(plan, measure));
        return given.teacher().does(() -> beans.getBean(CommentOnPlan.class)
                .run(new CommentOnPlan.Command(plan, measure.section(), null, "Vaxt azdır")));
    }

    private void give(PlanCommand command, TableWalk.Who who, String plan, long version, String... waiting) {
        LocalDate due = LocalDate.of(2026, 12, 15);
        switch (command) {
            case READ -> read(who, plan);
            case WRITE -> beans.getBean(AddMeasure.class).run(plan, story.measure(null, due));
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
            case ISSUE -> beans.getBean(IssuePlan.class).run(actor(who.scope()), plan, Language.AZ);
            case AMEND -> beans.getBean(AmendPlan.class).run(added(plan, due));
            case PROPOSE_AMENDMENT -> beans.getBean(AmendPlan.class).propose(added(plan, due));
            case DECIDE_PROPOSAL -> beans.getBean(DecideProposal.class).accept(waiting[1]);
            case SUBMIT_AMENDMENT -> beans.getBean(SubmitAmendment.class).withdraw(waiting[3]);
            case DECIDE_AMENDMENT -> beans.getBean(DecideAmendment.class).agree(waiting[0]);
            case NOTE_AMENDMENT_BY_SILENCE ->
                beans.getBean(DecideAmendment.class).noteBySilence(waiting[0], TODAY);
        }
    }

    private AmendPlan.Command added(String plan, LocalDate due) {
        return new AmendPlan.Command(
                plan, null, 0, story.measure(given.teacher().id(), due), "yeni iş");
    }

    private void read(TableWalk.Who who, String plan) {
        Scope scope = who.scope();
        if (scope.role().startsWith("job:")) {
            beans.getBean(Plans.class).lock(plan).demand(PlanCommand.READ, scope);
            return;
        }
        Actor actor = actor(scope);
        boolean school = actor.atSchool();
        OnePlan plans = beans.getBean(OnePlan.class);
        PlanPage read = school
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

    /** An amendment that the authority has not decided on, or a proposal the head has not. */
    private String waiting(String plan, boolean proposed) {
        long id = story.facts(given.head()).id();
        Measure added = story.measure(given.teacher().id(), LocalDate.of(2026, 12, 18));
        return Objects.requireNonNull(given.head()
                .does(() -> new TransactionTemplate(transactions).execute(status -> beans.getBean(Amendments.class)
                        .add(id, null, null, added, "yeni ehtiyac", proposed)
                        .publicId())));
    }
}
