package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.tasks.ConfirmTask;
import org.birge.tasks.MarkDone;
import org.birge.tasks.TasksOf;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

@DisplayName(
        "A centre's plan: its divisions write it, the authority answers, the head's order brings it into force (J0.4, decision 50)")
@BirgeTest
class CentrePlanTest {

    private final Given given;
    private final CentrePlanStory story;
    private final ApplicationContext beans;
    private final TestDatabase database;

    CentrePlanTest(Given given, AutowireCapableBeanFactory factory, ApplicationContext beans, TestDatabase database) {
        this.given = given;
        this.story = factory.createBean(CentrePlanStory.class);
        this.beans = beans;
        this.database = database;
    }

    @BeforeEach
    void thereIsNoPlan() {
        database.superuser()
                .sql("truncate development.plan, tasks.task cascade")
                .update();
    }

    @Test
    void aDivisionWritesItsOwnDirectionAndNoOther() {
        String plan = story.draft();
        Person methodist = given.methodist();
        AddMeasure add = beans.getBean(AddMeasure.class);
        refused(
                methodist,
                () -> add.run(plan, story.measure(1, methodist.id(), CentrePlanStory.DUE)),
                "centreplan.refusal.other-division");
        String others =
                given.centreHead().does(() -> add.run(plan, story.measure(1, methodist.id(), CentrePlanStory.DUE)));
        ChangeMeasure change = beans.getBean(ChangeMeasure.class);
        refused(
                methodist,
                () -> change.run(
                        new ChangeMeasure.Command(others, 0, story.measure(0, methodist.id(), CentrePlanStory.DUE))),
                "centreplan.refusal.other-division");
        DropMeasure drop = beans.getBean(DropMeasure.class);
        refused(methodist, () -> drop.run(others), "centreplan.refusal.other-division");
        refused(
                given.centreHead(),
                () -> add.run(plan, story.measure(0, given.head().id(), CentrePlanStory.DUE)),
                "development.measure.refusal.not-staff");
        refused(
                methodist,
                () -> beans.getBean(SubmitPlan.class).run(new SubmitPlan.Command(plan, 0, null, null)),
                "development.plan.refusal.only-head");
    }

    @Test
    void samplesAndReasonsOfSchoolsAreNotWrittenIntoIt() {
        String plan = story.draft();
        ProposeMeasures propose = beans.getBean(ProposeMeasures.class);
        AnswerNeedWithReason reason = beans.getBean(AnswerNeedWithReason.class);
        Person methodist = given.methodist();
        assertThatThrownBy(() -> methodist.runs(
                        () -> propose.run(new ProposeMeasures.Command(plan, List.of("any"), Language.AZ))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        methodist.runs(() -> reason.run(new AnswerNeedWithReason.Command(plan, "any", "Başqa il."))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheHeadBeginsItAndOnlyOnce() {
        OpenPlan open = beans.getBean(OpenPlan.class);
        refused(given.methodist(), () -> open.run(PlanStory.YEAR), "development.plan.refusal.only-head");
        assertThatThrownBy(() -> given.mentor().runs(() -> open.run(PlanStory.YEAR)))
                .isInstanceOf(NotFound.class);
        given.centreHead().does(() -> open.run(PlanStory.YEAR));
        refused(given.centreHead(), () -> open.run(PlanStory.YEAR), "development.plan.refusal.opened-twice");
    }

    @Test
    void theOrderFollowsTheAnswerAndOnlyThenAreMeasuresTasks() {
        String plan = story.draft();
        refused(() -> story.order(plan, "17", CentrePlanStory.TODAY), "development.plan.refusal.not-answered");
        story.submit(plan);
        refused(() -> story.submit(plan), "development.plan.refusal.submitted-twice");
        story.giveBack(plan);
        assertThat(story.facts().returnedWords()).isEqualTo("Səfərlər azdır");
        story.submit(plan);
        story.agree(plan);
        assertThat(story.facts().state()).isEqualTo(PlanState.ANSWERED);
        assertThat(owed(given.methodist())).isEmpty();
        refused(() -> story.order(plan, " ", CentrePlanStory.TODAY), "development.order.refusal.missing");
        refused(
                () -> story.order(plan, "17", CentrePlanStory.TODAY.plusDays(1)),
                "development.order.refusal.in-future");
        refused(
                () -> story.order(plan, "17", CentrePlanStory.TODAY.minusDays(1)),
                "centreplan.refusal.order-before-answer");
        story.order(plan, "17", CentrePlanStory.TODAY);
        assertThat(story.facts().state()).isEqualTo(PlanState.AGREED);
        assertThat(story.facts().orderNumber()).isEqualTo("17");
        assertThat(owed(given.methodist()))
                .extracting(TasksOf.Owed::title)
                .containsExactly("Kənd məktəblərinə metodik səfərlər");
        refused(() -> story.order(plan, "18", CentrePlanStory.TODAY), "development.plan.refusal.not-answered");
    }

    @Test
    void silenceCountsAsNotedAndStillWaitsForTheOrder() {
        String plan = story.draft();
        story.submit(plan);
        database.superuser()
                .sql("update development.plan set answer_by = date '2026-11-20'")
                .update();
        Scope.run(Scope.everything("note-silent-plans"), () -> beans.getBean(NoteSilentPlans.class)
                .run());
        assertThat(story.facts().state()).isEqualTo(PlanState.ANSWERED);
        story.order(plan, "17", CentrePlanStory.TODAY);
        assertThat(story.facts().state()).isEqualTo(PlanState.NOTED);
    }

    @Test
    void theHeadConfirmsWhatADivisionHasDoneAndNobodyThereTheHeads() {
        Person head = given.centreHead();
        Person methodist = given.methodist();
        String plan = story.draft();
        head.does(() -> beans.getBean(AddMeasure.class).run(plan, story.measure(1, head.id(), CentrePlanStory.DUE)));
        story.submit(plan);
        story.agree(plan);
        story.order(plan, "17", CentrePlanStory.TODAY);
        String task = owed(methodist).getFirst().publicId();
        methodist.runs(() -> beans.getBean(MarkDone.class).run(new MarkDone.Command(task, 0)));
        refused(
                methodist,
                () -> beans.getBean(ConfirmTask.class).run(new ConfirmTask.Command(task, 1)),
                "tasks.refusal.confirms-own-work");
        head.runs(() -> beans.getBean(ConfirmTask.class).run(new ConfirmTask.Command(task, 1)));
        assertThat(owed(methodist)).isEmpty();
        String own = owed(head).getFirst().publicId();
        head.runs(() -> beans.getBean(MarkDone.class).run(new MarkDone.Command(own, 0)));
        given.regionalOfficer().runs(() -> beans.getBean(ConfirmTask.class).run(new ConfirmTask.Command(own, 1)));
    }

    @Test
    void aDivisionProposesAnAmendmentTheHeadAcceptsAndVersionsAreCompared() {
        String plan = story.inForce();
        Person methodist = given.methodist();
        AmendPlan amend = beans.getBean(AmendPlan.class);
        LocalDate later = CentrePlanStory.DUE.plusDays(30);
        refused(
                methodist,
                () -> amend.propose(new AmendPlan.Command(
                        plan, null, 0, story.measure(1, methodist.id(), later), "rayonun xahişi")),
                "development.proposal.refusal.other-section");
        methodist.runs(() -> amend.propose(
                new AmendPlan.Command(plan, null, 0, story.measure(0, methodist.id(), later), "rayonun xahişi")));
        String proposal = database.superuser()
                .sql("select public_id from development.amendment")
                .query(String.class)
                .single();
        given.centreHead().runs(() -> beans.getBean(DecideProposal.class).accept(proposal));
        assertThat(owed(methodist)).hasSize(2);
        int versions = database.superuser()
                .sql("select count(*)::int from development.plan_version")
                .query(Integer.class)
                .single();
        assertThat(versions).isEqualTo(2);
    }

    @Test
    void noSchoolAndNoOtherPlaceReadsItInTheDatabase() {
        story.inForce();
        TestDatabase.Access access = database.access();
        for (Person stranger : List.of(given.head(), given.teacher(), given.officer(), given.otherHead())) {
            int read = stranger.does(
                    () -> Objects.requireNonNull(access.transactions().execute(status -> access.sql()
                            .sql("select count(*)::int from development.plan")
                            .query(Integer.class)
                            .single())));
            assertThat(read).as(stranger.userName()).isZero();
        }
    }

    private List<TasksOf.Owed> owed(Person person) {
        return given.centreHead().does(() -> beans.getBean(TasksOf.class).owedBy(person.id()));
    }

    private static void refused(Runnable action, String key) {
        assertThatThrownBy(action::run).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private static void refused(Person person, Runnable action, String key) {
        refused(() -> person.runs(action), key);
    }
}
