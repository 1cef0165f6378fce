package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.tasks.MarkDone;
import org.birge.tasks.TasksOf;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A plan in force changes only by amendment (J0.2, cycle 2)")
@BirgeTest
class AmendPlanTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final PlanStory story;
    private final NeedsStory needs;
    private final AmendPlan amendPlan;
    private final DecideAmendment decideAmendment;
    private final SubmitAmendment submitAmendment;
    private final Amendments amendments;
    private final PlanRows rows;
    private final PlanVersions versions;
    private final TasksOf tasksOf;
    private final MarkDone markDone;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    AmendPlanTest(
            Given given,
            Browser browser,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            AmendPlan amendPlan,
            DecideAmendment decideAmendment,
            SubmitAmendment submitAmendment,
            Amendments amendments,
            PlanRows rows,
            PlanVersions versions,
            TasksOf tasksOf,
            MarkDone markDone,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(PlanStory.class);
        this.needs = beans.createBean(NeedsStory.class);
        this.amendPlan = amendPlan;
        this.decideAmendment = decideAmendment;
        this.submitAmendment = submitAmendment;
        this.amendments = amendments;
        this.rows = rows;
        this.versions = versions;
        this.tasksOf = tasksOf;
        this.markDone = markDone;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    @DisplayName(
            "tasks follow: a new measure opens one, a changed due day moves it, a dropped measure cancels it with the reason; every version is kept")
    void tasksFollow() {
        Person head = given.head();
        given.deputy();
        String plan = story.draft(head, given.teacher());
        assertRefused(head, () -> amend(plan, null, story.measure(head.id(), DUE), "x"), "not-in-force");
        story.submit(head, plan);
        story.agree(head, plan);
        assertThatThrownBy(() -> given.teacher().runs(() -> amend(plan, null, story.measure(head.id(), DUE), "x")))
                .isInstanceOf(NotFound.class);
        assertRefused(head, () -> amend(plan, null, story.measure(head.id(), DUE), " "), "no-reason");

        Measure later = story.measure(given.teacher().id(), LocalDate.of(2027, 2, 19));
        assertThat(head.does(() -> amend(plan, row(head).publicId(), later, "Qış tətili")))
                .isTrue();
        assertThat(owed(given.teacher())).singleElement().satisfies(task -> assertThat(task.due())
                .isEqualTo(LocalDate.of(2027, 2, 19)));

        head.runs(() -> amend(plan, null, story.measure(given.deputy().id(), DUE), "Yeni fənn"));
        assertThat(owed(given.deputy())).hasSize(1);

        assertThat(head.does(() -> amend(plan, row(head).publicId(), null, "Kurs ləğv olundu")))
                .isTrue();
        assertThat(owed(given.teacher())).isEmpty();
        assertThat(database.superuser()
                        .sql("select words from tasks.task_event where what = 'cancelled'")
                        .query(String.class)
                        .list())
                .containsExactly("Kurs ləğv olundu");
        assertThat(told(given.teacher()))
                .containsExactly("development.notice.amended.change", "development.notice.amended.drop");
        List<ComparePage.Version> kept = head.does(() -> Objects.requireNonNull(
                transaction.execute(status -> versions.of(story.facts(head).id()))));
        assertThat(kept).extracting(ComparePage.Version::amendment).containsExactly(3, 2, 1, null);
        pages(head, plan);
    }

    private void pages(Person head, String plan) {
        assertThat(browser.as(head)
                        .go("/year/plan/compare?from=1&to=2")
                        .checked("plan-compare")
                        .text())
                .contains("Qış tətili");
        browser.phone().as(head).go("/year/plan/compare?from=1&to=4").checked("plan-compare");
        browser.phone().as(head).go("/year/plan").checked("plan-amended");
        browser.as(head).go("/year/plan/amendments/new").checked("amendment-form");
        assertThat(visitors.as(given.officer())
                        .get("/plans/" + plan + "/compare")
                        .status())
                .isEqualTo(200);
        assertThat(visitors.as(given.secretary())
                        .get("/year/plan/amendments/new")
                        .status())
                .isEqualTo(404);
        assertThat(visitors.as(given.teacher()).get("/year/plan/compare").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("one that touches a priority need takes effect when the authority has decided, and not before")
    void priorityTakesTheRoute() {
        Person head = given.otherHead();
        given.regionalOfficer();
        given.otherSchool().withStaff(7);
        needs.everybodyNeedsEverything(given.otherSchool(), head);
        String plan = story.draft(head, head);
        needs.reasonsForAllBut("assessment", head, plan);
        story.submit(head, plan);
        story.agree(given.regionalOfficer(), head, plan);
        String measure = row(head).publicId();
        LocalDate moved = LocalDate.of(2027, 3, 12);
        assertThat(head.does(() -> amend(plan, measure, story.measure(head.id(), moved), "Kurs yazda olacaq")))
                .isFalse();
        assertThat(row(head).due()).isEqualTo(DUE);
        assertRefused(head, () -> amend(plan, measure, story.measure(head.id(), moved), "Bir də"), "waits.council");
        assertThat(visitors.as(given.regionalOfficer()).get("/plans/" + plan).body())
                .doesNotContain(waiting(head));
        assertThatThrownBy(() -> given.regionalOfficer().runs(() -> decideAmendment.agree(waiting(head))))
                .as("not before the council has adopted it")
                .isInstanceOf(NotFound.class);
        browser.phone().as(head).go("/year/plan#amendments").checked("amendment-before-council");
        sent(head);
        assertRefused(head, () -> amend(plan, measure, story.measure(head.id(), moved), "Bir də"), "waits.authority");
        assertThat(visitors.as(given.regionalOfficer()).get("/").body()).contains("Qərarınızı gözləyən dəyişikliklər");
        assertThat(told(given.regionalOfficer()))
                .as("no officer is nearer to this school")
                .containsExactly("development.notice.plan.submitted", "development.notice.amendment.submitted");
        String waiting = waiting(head);
        assertThatThrownBy(() -> head.runs(() -> decideAmendment.agree(waiting)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.officer().runs(() -> decideAmendment.agree(waiting)))
                .as("the officer of another district")
                .isInstanceOf(NotFound.class);
        Person region = given.regionalOfficer();
        assertThat(visitors.as(region).get("/plans").body()).contains("Qərarınızı gözləyən");
        browser.as(region).go("/plans/" + plan).checked("amendment-to-decide");
        assertThatThrownBy(() -> region.runs(() -> decideAmendment.giveBack(waiting, " ")))
                .isInstanceOf(Refusal.class);
        region.runs(() -> decideAmendment.giveBack(waiting, "Niyə yaz?"));
        assertThat(row(head).due()).isEqualTo(DUE);

        head.runs(() -> amend(plan, measure, story.measure(head.id(), moved), "Kurs martdadır"));
        sent(head);
        region.runs(() -> decideAmendment.agree(waiting(head)));
        assertThat(row(head).due()).isEqualTo(moved);
        assertThat(owed(head)).singleElement().satisfies(task -> assertThat(task.due())
                .isEqualTo(moved));
        assertThat(told(head))
                .containsExactly(
                        "development.notice.amendment.returned",
                        "development.notice.amended.change",
                        "development.notice.amendment.agreed");

        head.runs(() -> amend(plan, measure, story.measure(head.id(), DUE), "Yenə dekabr"));
        sent(head);
        head.runs(() -> markDone.run(new MarkDone.Command(owed(head).getFirst().publicId(), 1)));
        assertThatThrownBy(() -> region.runs(() -> decideAmendment.agree(waiting(head))))
                .as("the work was done while the amendment waited")
                .hasMessage("development.amendment.refusal.done");
        assertThat(row(head).due()).isEqualTo(moved);
    }

    /** The council adopts it, and the head sends it on. */
    private void sent(Person head) {
        LocalDate today = LocalDate.of(2026, 11, 21);
        head.runs(() -> submitAmendment.run(new SubmitAmendment.Command(waiting(head), today, "4", "120", today)));
    }

    private boolean amend(String plan, @Nullable String measure, @Nullable Measure as, String reason) {
        long version = measure == null
                ? 0
                : Objects.requireNonNull(transaction.execute(
                        status -> rows.measures(rows.named(plan).orElseThrow().id()).stream()
                                .filter(row -> row.publicId().equals(measure))
                                .findFirst()
                                .orElseThrow()
                                .version()));
        return amendPlan.run(new AmendPlan.Command(plan, measure, version, as, reason));
    }

    private PlanRows.Row row(Person head) {
        return head.does(() -> Objects.requireNonNull(transaction.execute(
                status -> rows.measures(story.facts(head).id()).getFirst())));
    }

    private String waiting(Person head) {
        return head.does(() -> Objects.requireNonNull(transaction.execute(
                status -> amendments.of(story.facts(head).id()).getFirst().publicId())));
    }

    private List<TasksOf.Owed> owed(Person person) {
        return person.does(() -> tasksOf.owedBy(person.id()));
    }

    private List<String> told(Person person) {
        return database.superuser()
                .sql(
                        "select key from notifications.notice where person_id = :person and key not in ('development.notice.plan.adopted', 'development.notice.plan.agreed') order by id")
                .param("person", person.id())
                .query(String.class)
                .list();
    }

    private static void assertRefused(Person person, Runnable action, String rule) {
        assertThatThrownBy(() -> person.runs(action)).hasMessage("development.amendment.refusal." + rule);
    }
}
