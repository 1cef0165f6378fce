package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import org.birge.councils.CallSession;
import org.birge.councils.FormCouncil;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.shared.Language;
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
    private static final LocalDate DUE = LocalDate.of(2026, 12, 15);

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
        assertThat(walk.tried())
                .isEqualTo(16
                        * PlanCommand.values().length
                        * PlanRules.TABLE.statesOfUse().size());
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
        PlanGiving all = new PlanGiving(
                beans,
                story.measure(null, DUE),
                story.measure(given.teacher().id(), DUE),
                given.school().id());
        return (command, who) -> all.give(command, who, plan, version, waiting);
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
