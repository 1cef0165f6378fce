package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.birge.testing.BirgeTest;
import org.birge.testing.Browser;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.birge.testing.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A measure in full, and the views of a plan (J0.2, J1a.1, J1d.12)")
@BirgeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureInFullTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 18);

    private final Given given;
    private final Browser browser;
    private final Visitors visitors;
    private final PlanStory story;
    private final AddMeasure addMeasure;
    private final AmendPlan amendPlan;
    private final PlanRows rows;
    private final PlanVersions versions;
    private final TransactionTemplate transaction;
    private String draft = "";

    MeasureInFullTest(
            Given given,
            Browser browser,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            AddMeasure addMeasure,
            AmendPlan amendPlan,
            PlanRows rows,
            PlanVersions versions,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.browser = browser;
        this.visitors = visitors;
        this.story = beans.createBean(PlanStory.class);
        this.addMeasure = addMeasure;
        this.amendPlan = amendPlan;
        this.rows = rows;
        this.versions = versions;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    @DisplayName("groups and people reached, the indicator and the control are kept, compared and amended")
    void everythingIsKept() {
        Person head = given.otherHead();
        String plan = story.draft(head, head);
        Detail detail = new Detail(
                "10 tapşırıq",
                List.of("young", "stage:primary"),
                List.of(head.id()),
                LocalDate.of(2026, 11, 1),
                "Açıq dərslər",
                null,
                null);
        String added = head.does(
                () -> addMeasure.run(plan, story.measure(head.id(), DUE).with(detail)));
        story.submit(head, plan);
        story.agree(given.regionalOfficer(), head, plan);

        PlanRows.Row row = row(head, added);
        assertThat(row.detail()).isEqualTo(detail);
        assertThat(row.people()).containsExactly(head.name());
        Measure kept = head.does(() -> transaction.execute(
                        status -> versions.measures(story.facts(head).id(), 1)))
                .get(added);
        assertThat(Objects.requireNonNull(kept).detail()).isEqualTo(detail);

        Detail other = new Detail("20 tapşırıq", List.of("all"), List.of(), null, "", null, null);
        Measure as = story.measure(head.id(), DUE).with(other);
        assertThat(Changed.of(kept, as).fields())
                .containsExactly("reaches", "reached", "indicator", "control-month", "control-theme");
        head.runs(() -> amendPlan.run(new AmendPlan.Command(plan, added, row.version(), as, "dəqiqləşdirildi")));
        assertThat(row(head, added).detail()).isEqualTo(other);
        assertThat(visitors.as(head).get("/year/plan").body()).contains("20 tapşırıq", "Kimlər üçün: qruplar");
    }

    @Test
    @DisplayName("a group or a person of another school, and a month outside the year, are refused")
    void whatTheSchoolDoesNotHaveIsRefused() {
        Person head = given.head();
        String plan = plan();
        refused(head, plan, detail(List.of("union:x"), List.of(), null), "development.measure.refusal.no-group");
        refused(
                head,
                plan,
                detail(List.of(), List.of(given.otherHead().id()), null),
                "development.measure.refusal.not-staff");
        refused(
                head,
                plan,
                detail(List.of(), List.of(), LocalDate.of(2027, 9, 1)),
                "development.measure.refusal.other-year");
    }

    @Test
    @DisplayName("a due day without school is told, the next school day is offered, and either is taken")
    void aClosedDayIsTold() {
        Person head = given.head();
        plan();
        Visitor visitor = visitors.as(head);
        visitor.get("/year/plan/measures/new");
        Visitor.Answer told = posted(visitor, "Bayram günü", "2027-01-01", "");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("dərs günü deyil", "value=\"2027-01-01\"");
        String next = told.body().replaceAll("(?s).*?name=\"more.holiday\" value=\"([0-9-]+)\".*value=\"2027.*", "$1");
        posted(visitor, "Növbəti gün", "2027-01-01", next);
        posted(visitor, "Həmin gün", "2027-01-01", "2027-01-01");
        assertThat(measures(head))
                .filteredOn(row -> row.title().equals("Növbəti gün"))
                .extracting(row -> String.valueOf(row.due()))
                .containsExactly(next)
                .doesNotContain("2027-01-01");
        assertThat(measures(head))
                .filteredOn(row -> row.title().equals("Həmin gün"))
                .extracting(row -> String.valueOf(row.due()))
                .containsExactly("2027-01-01");
        Window phone = browser.phone().in(Language.KK).as(given.deputy()).go("/year/plan/measures/new");
        phone.page().fill("#title", "Мереке күні");
        phone.page().fill("#due", "2027-01-01");
        phone.page().click("main .form .main-action");
        phone.checked("measure-closed-day");
    }

    @Test
    @DisplayName("the calendar and the loads keep the filter, and are not there for others")
    void viewsKeepTheFilter() {
        Person head = given.head();
        String plan = plan();
        head.runs(() -> addMeasure.run(
                plan,
                story.measure(given.deputy().id(), LocalDate.of(2027, 3, 12))
                        .with(detail(List.of("all"), List.of(), LocalDate.of(2027, 2, 1)))));
        Window window = browser.as(head)
                .go("/year/plan?view=months&person=" + given.deputy().id());
        assertThat(window.checked("plan-months").text()).contains("Bayram günləri", "tədbirdən 1");
        window.go("/year/plan?view=people").checked("plan-people");
        browser.phone().as(head).go("/year/plan?view=people").checked("plan-people-phone");
        browser.phone().as(head).go("/year/plan?view=months").checked("plan-months-phone");
        Visitor visitor = visitors.as(head);
        assertThat(visitor.get("/year/plan?view=months&section=nowhere").body()).contains("Belə tədbir yoxdur");
        assertThat(visitor.get("/year/plan/files/plan.csv?view=people").body())
                .contains(given.deputy().name(), given.teacher().name());
        assertThat(visitor.get("/year/plan/files/plan.csv?person="
                                + given.deputy().id())
                        .body())
                .contains(given.deputy().name())
                .doesNotContain(given.teacher().name());
        assertThat(visitors.as(given.teacher())
                        .get("/year/plan/files/plan.csv?view=people")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("who has a speciality that the title or a need names is suggested")
    void specialitiesAreSuggested() {
        Colleagues.Member member = new Colleagues.Member(
                7, "Aysel", "teacher", RoleGroup.TEACHER, null, List.of("İnklüziv təhsil təlimçisi", "şahmat"), false);
        assertThat(Suggestions.of(List.of(member), List.of("İnklüziv tədris üzrə praktikum")))
                .containsEntry(7L, List.of("İnklüziv təhsil təlimçisi"));
        assertThat(Suggestions.of(List.of(member), List.of("Jurnalların yoxlanması")))
                .isEmpty();
    }

    /** A draft that the tests of this class share. */
    private String plan() {
        if (draft.isEmpty()) {
            draft = story.draft(given.head(), given.teacher());
        }
        return draft;
    }

    private static Detail detail(List<String> groups, List<Long> people, @Nullable LocalDate month) {
        return new Detail("", groups, people, month, "", null, null);
    }

    private void refused(Person head, String plan, Detail detail, String key) {
        assertThatThrownBy(() -> head.runs(() -> addMeasure.run(
                        plan, story.measure(given.teacher().id(), DUE).with(detail))))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).key())
                .isEqualTo(key);
    }

    private Visitor.Answer posted(Visitor visitor, String title, String due, String holiday) {
        return visitor.post(
                "/year/plan/measures",
                "version",
                "0",
                "section",
                Objects.requireNonNull(story.measure(null, null).section()),
                "title",
                title,
                "kind",
                "SEMINAR",
                "due",
                due,
                "more.holiday",
                holiday);
    }

    private List<PlanRows.Row> measures(Person head) {
        return head.does(() ->
                transaction.execute(status -> rows.measures(story.facts(head).id())));
    }

    private PlanRows.Row row(Person head, String measure) {
        return measures(head).stream()
                .filter(one -> one.publicId().equals(measure))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
