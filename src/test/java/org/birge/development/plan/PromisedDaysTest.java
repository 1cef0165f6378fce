package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.registry.calendar.SetDays;
import org.birge.registry.division.AssignToDivision;
import org.birge.shared.Refusal;
import org.birge.tasks.TasksOf;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

@DisplayName("The authority's promised days, its silence, and what the centre's divisions say meanwhile (J0.2, J0.4)")
@BirgeTest
class PromisedDaysTest {

    private final Given given;
    private final PlanStory story;
    private final ApplicationContext beans;
    private final MovableClock clock;
    private final Visitors visitors;
    private final TestDatabase database;

    PromisedDaysTest(
            Given given,
            AutowireCapableBeanFactory factory,
            ApplicationContext beans,
            MovableClock clock,
            Visitors visitors,
            TestDatabase database) {
        this.given = given;
        this.story = factory.createBean(PlanStory.class);
        this.beans = beans;
        this.clock = clock;
        this.visitors = visitors;
        this.database = database;
    }

    /** Earlier plans of this class's school make room. */
    @BeforeEach
    void noPlanYet() {
        database.superuser().sql("update development.plan set year = id").update();
        database.superuser().sql("delete from registry.special_day").update();
        clock.reset();
    }

    @Test
    @DisplayName(
            "Silence of the authority counts as noted once its promised working days have passed, and is shown as such")
    void silence() {
        String plan = story.draft(given.head(), given.teacher());
        story.submit(given.head(), plan);
        assertThat(visitors.as(given.officer()).get("/plans?state=submitted").body())
                .contains("10 iş günü qalıb");
        clock.moveTo(LocalDate.of(2026, 12, 4));
        silent();
        assertThat(story.facts(given.head()).state()).isEqualTo(PlanState.SUBMITTED);
        clock.moveTo(LocalDate.of(2026, 12, 5));
        silent();
        silent();
        assertThat(story.facts(given.head()).state()).isEqualTo(PlanState.NOTED);
        assertThat(visitors.as(given.teacher()).get("/year/plan").body())
                .contains("cavab verilmədiyi üçün nəzərə alınıb");
        assertThat(notices(given.head())).contains("development.notice.plan.noted-silently");
        assertThat(notices(given.officer())).contains("development.notice.plan.silence");
        assertThat(given.head().does(() -> beans.getBean(TasksOf.class)
                        .owedBy(given.teacher().id())))
                .isNotEmpty();
        refused(given.officer(), "development.plan.refusal.not-submitted.noted", () -> beans.getBean(AgreePlan.class)
                .run(plan, version()));
    }

    @Test
    @DisplayName(
            "Days set off in the authority's whole area move its promise; days of one school move the comments of its staff alone")
    void promisesFollowDaysSetOff() {
        String plan = story.draft(given.head(), given.teacher());
        given.head().runs(() -> beans.getBean(OpenForComment.class).run(plan, version(), LocalDate.of(2026, 11, 27)));
        off(given.school().id(), LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 29));
        assertThat(visitors.as(given.head()).in("az").get("/year/plan").body()).contains("2 dekabr");
        story.closeComments(given.head(), plan);
        story.adopt(given.head(), plan);
        story.submit(given.head(), plan);
        off(given.school().id(), LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1));
        assertThat(answerBy()).isEqualTo(LocalDate.of(2026, 12, 4));
        off(given.district().id(), LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 7));
        assertThat(answerBy()).isEqualTo(LocalDate.of(2026, 12, 9));
        clock.moveTo(LocalDate.of(2026, 12, 9));
        silent();
        assertThat(story.facts(given.head()).state()).isEqualTo(PlanState.SUBMITTED);
    }

    @Test
    @DisplayName("The same days set off by two authorities, or again after they were taken back, move a promise once")
    void once() {
        String plan = story.draft(given.head(), given.teacher());
        story.submit(given.head(), plan);
        LocalDate from = LocalDate.of(2026, 12, 1);
        LocalDate until = LocalDate.of(2026, 12, 2);
        long version = version();
        off(given.district().id(), from, until);
        assertThat(answerBy()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(version()).as("who has the page open is told").isEqualTo(version + 1);
        given.regionalOfficer().runs(() -> beans.getBean(SetDays.class)
                .run(new SetDays.Command(
                        given.regionalOfficer().place().id(), "off", from, until.plusDays(1), "karantin")));
        assertThat(answerBy()).as("one more day").isEqualTo(LocalDate.of(2026, 12, 9));
        database.superuser()
                .sql("select public_id from registry.special_day")
                .query(String.class)
                .list()
                .forEach(id -> given.regionalOfficer()
                        .runs(() -> beans.getBean(SetDays.class).withdraw(id)));
        off(given.district().id(), from, until);
        assertThat(answerBy()).isEqualTo(LocalDate.of(2026, 12, 9));
    }

    @Test
    @DisplayName(
            "Days that were off already when the plan was submitted are not counted, and move nothing when they are set off again")
    void beforeTheSubmission() {
        LocalDate from = LocalDate.of(2026, 12, 1);
        LocalDate until = LocalDate.of(2026, 12, 2);
        off(given.district().id(), from, until);
        off(given.school().id(), LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 3));
        String plan = story.draft(given.head(), given.teacher());
        story.submit(given.head(), plan);
        assertThat(answerBy()).as("two days more than without").isEqualTo(LocalDate.of(2026, 12, 8));
        given.regionalOfficer().runs(() -> beans.getBean(SetDays.class)
                .run(new SetDays.Command(
                        given.regionalOfficer().place().id(), "off", from, until.plusDays(1), "karantin")));
        assertThat(answerBy()).as("one more day").isEqualTo(LocalDate.of(2026, 12, 9));
    }

    private void off(long organisation, LocalDate from, LocalDate until) {
        given.officer().runs(() -> beans.getBean(SetDays.class)
                .run(new SetDays.Command(organisation, "off", from, until, "karantin")));
    }

    private LocalDate answerBy() {
        return database.superuser()
                .sql("select answer_by from development.plan where year = 2026")
                .query(LocalDate.class)
                .single();
    }

    private void silent() {
        Scope.run(Scope.everything("note-silent-plans"), beans.getBean(NoteSilentPlans.class)::run);
    }

    @Test
    @DisplayName("A division's comment reaches head and authority and holds nothing up; teachers do not see it")
    void divisions() {
        String plan = story.draft(given.head(), given.teacher());
        story.submit(given.head(), plan);
        given.methodist().runs(() -> beans.getBean(CommentOnDirection.class)
                .run(plan, "management", "Göstəriciləri dəqiqləşdirin"));
        refused(given.methodist(), "development.division.refusal.not-own", () -> beans.getBean(CommentOnDirection.class)
                .run(plan, "instruction", "Başqa istiqamət"));
        String page = visitors.as(given.methodist()).get("/plans/" + plan).body();
        assertThat(page).contains("value=\"management\"").doesNotContain("value=\"instruction\">Tədrisin");
        given.centreHead().runs(() -> beans.getBean(AssignToDivision.class)
                .end(
                        given.centre().id(),
                        database.superuser()
                                .sql("select public_id from registry.division_member where valid_until is null")
                                .query(String.class)
                                .single()));
        refused(given.methodist(), "development.division.refusal.no-division", () -> beans.getBean(
                        CommentOnDirection.class)
                .run(plan, "management", "Bölməsiz"));
        assertThat(visitors.as(given.methodist()).get("/plans/" + plan).body())
                .contains("Siz heç bir bölməyə təyin edilməmisiniz");
        given.centreHead().runs(() -> beans.getBean(CommentOnDirection.class)
                .run(plan, "instruction", "Mərkəzin direktoru bütün bölmələr üzrə yaza bilər"));
        assertThat(notices(given.head())).contains("development.notice.plan.direction");
        assertThat(visitors.as(given.head()).get("/year/plan").body()).contains("Göstəriciləri dəqiqləşdirin");
        assertThat(visitors.as(given.officer()).get("/plans/" + plan).body()).contains("Göstəriciləri dəqiqləşdirin");
        assertThat(visitors.as(given.teacher()).get("/year/plan").body()).doesNotContain("Göstəriciləri dəqiqləşdirin");
        story.agree(given.head(), plan);
        refused(given.methodist(), "development.division.refusal.too-late", () -> beans.getBean(
                        CommentOnDirection.class)
                .run(plan, "management", "Gec"));
    }

    private long version() {
        return story.facts(given.head()).version();
    }

    private String notices(Person person) {
        return database.superuser()
                .sql("select coalesce(string_agg(key, ' '), '') from notifications.notice where person_id = :person")
                .param("person", person.id())
                .query(String.class)
                .single();
    }

    private static void refused(Person person, String key, Runnable action) {
        assertThatThrownBy(() -> person.runs(action))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }
}
