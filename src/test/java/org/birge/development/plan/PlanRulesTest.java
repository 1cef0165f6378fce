package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.birge.tasks.TasksOf;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("The plan: who may do what, when (J0.2, J1a.1)")
@BirgeTest
class PlanRulesTest {

    private final Given given;
    private final PlanStory story;
    private final AddMeasure addMeasure;
    private final ChangeMeasure changeMeasure;
    private final SubmitPlan submitPlan;
    private final OpenPlan openPlan;
    private final TasksOf tasksOf;

    PlanRulesTest(
            Given given,
            AutowireCapableBeanFactory beans,
            AddMeasure addMeasure,
            ChangeMeasure changeMeasure,
            SubmitPlan submitPlan,
            OpenPlan openPlan,
            TasksOf tasksOf) {
        this.given = given;
        this.story = beans.createBean(PlanStory.class);
        this.addMeasure = addMeasure;
        this.changeMeasure = changeMeasure;
        this.submitPlan = submitPlan;
        this.openPlan = openPlan;
        this.tasksOf = tasksOf;
    }

    @Test
    void nobodyDecidesOnAPlanTheySubmitted() {
        Plan plan = new Plan(1, "p", 2, new SchoolYear(2026), false, PlanState.SUBMITTED, 5L, Plan.Route.NONE, 0);
        assertThatThrownBy(() -> plan.demand(PlanCommand.DECIDE, new Scope(0, 10, 5L, 5L, 1L, "authority-officer")))
                .hasMessage("development.plan.refusal.own-plan");
    }

    @Test
    void aDeputyIsToldThatTheHeadSubmitsAndAStrangerNothing() {
        Plan plan = new Plan(1, "p", 2, new SchoolYear(2026), false, PlanState.DRAFT, null, Plan.Route.NONE, 0);
        assertThatThrownBy(() -> plan.demand(PlanCommand.SUBMIT, new Scope(0, 10, 6L, 6L, 2L, "deputy")))
                .hasMessage("development.plan.refusal.only-head");
        assertThatThrownBy(() -> plan.demand(PlanCommand.SUBMIT, new Scope(0, 10, 6L, 6L, 2L, "teacher")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPlanGoesFromDraftThroughReturnToAgreementAndItsMeasuresBecomeTasks() {
        Person head = given.head();
        String plan = story.draft(head, given.teacher());
        assertRefused(head, () -> openPlan.run(PlanStory.YEAR), "development.plan.refusal.opened-twice");
        story.submit(head, plan);
        assertRefused(head, () -> story.submit(head, plan), "development.plan.refusal.submitted-twice");
        assertRefused(
                given.deputy(),
                () -> addMeasure.run(plan, story.measure(given.deputy().id(), LocalDate.of(2026, 12, 1))),
                "development.plan.refusal.closed.submitted");
        story.giveBack(head, plan);
        assertThat(story.facts(head).state()).isEqualTo(PlanState.RETURNED);
        assertThat(story.facts(head).returnedWords()).isEqualTo("Göstəricilər çatışmır");
        story.submit(head, plan);
        story.agree(head, plan);
        assertThat(story.facts(head).state()).isEqualTo(PlanState.AGREED);
        assertThat(head.does(() -> tasksOf.owedBy(given.teacher().id())))
                .extracting(TasksOf.Owed::title)
                .containsExactly("Qiymətləndirmə üzrə seminar");
        assertRefused(given.officer(), () -> story.agree(head, plan), "development.plan.refusal.not-submitted.agreed");
    }

    @Test
    void everyMeasureHasAResponsiblePersonAndADueDayBeforeThePlanIsSubmitted() {
        Person head = given.otherHead();
        String plan = head.does(() -> openPlan.run(PlanStory.YEAR));
        assertRefused(head, () -> submit(head, plan, 0), "development.plan.refusal.not-adopted");
        assertRefused(head, () -> story.adopt(head, plan), "development.plan.refusal.empty");
        String measure = head.does(() -> addMeasure.run(plan, story.measure(null, LocalDate.of(2026, 12, 1))));
        assertRefused(head, () -> story.adopt(head, plan), "development.plan.refusal.unfinished-measure");
        assertRefused(
                head,
                () -> changeMeasure.run(new ChangeMeasure.Command(
                        measure, 0, story.measure(given.teacher().id(), LocalDate.of(2026, 12, 1)))),
                "development.measure.refusal.not-staff");
        Measure whole = story.measure(head.id(), LocalDate.of(2026, 12, 1));
        head.runs(() -> changeMeasure.run(new ChangeMeasure.Command(measure, 0, whole)));
        assertRefused(head, () -> changeMeasure.run(new ChangeMeasure.Command(measure, 0, whole)), "web.refusal.stale");
        assertThatThrownBy(() ->
                        given.deputy().runs(() -> changeMeasure.run(new ChangeMeasure.Command(measure, 1, whole))))
                .isInstanceOf(NotFound.class);
        story.submit(head, plan);
        assertThat(story.facts(head).state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    void theDeputyConfirmsTheHeadConfirmsDeputiesAndNobodyConfirmsTheHead() {
        var head = member(1, "HEAD");
        var deputy = member(2, "DEPUTY");
        var teacher = member(3, "TEACHER");
        assertThat(Colleagues.confirmerOf(3, List.of(head, deputy, teacher))).contains(2L);
        assertThat(Colleagues.confirmerOf(2, List.of(head, deputy, teacher))).contains(1L);
        assertThat(Colleagues.confirmerOf(1, List.of(head, deputy, teacher))).isEmpty();
        assertThat(Colleagues.confirmerOf(3, List.of(head, teacher))).contains(1L);
    }

    private static Colleagues.Member member(long id, String group) {
        return new Colleagues.Member(
                id, "N", group.toLowerCase(Locale.ROOT), RoleGroup.valueOf(group), null, List.of(), false);
    }

    private void submit(Person head, String plan, long version) {
        head.runs(() -> submitPlan.run(new SubmitPlan.Command(plan, version, null, null)));
    }

    private void assertRefused(Person person, Runnable action, String key) {
        assertThatThrownBy(
                        () -> person.runs(() -> Objects.requireNonNull(action).run()))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }
}
