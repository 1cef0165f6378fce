package org.birge.development.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import org.birge.councils.SubjectDecided;
import org.birge.database.Gatherings;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The plan's route: comments of the staff, council, order, the authority's promised days (J0.2, J1a.9)")
@BirgeTest
class RouteOfPlanTest {

    private final Given given;
    private final PlanStory story;
    private final ApplicationContext beans;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final Visitors visitors;
    private final TestDatabase database;

    RouteOfPlanTest(
            Given given,
            AutowireCapableBeanFactory factory,
            ApplicationContext beans,
            PlatformTransactionManager transactions,
            MovableClock clock,
            Visitors visitors,
            TestDatabase database) {
        this.given = given;
        this.story = factory.createBean(PlanStory.class);
        this.beans = beans;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.visitors = visitors;
        this.database = database;
    }

    /** Earlier plans of this class's school make room. */
    @BeforeEach
    void noPlanYet() {
        database.superuser().sql("update development.plan set year = id").update();
        clock.reset();
    }

    @Test
    @DisplayName("Comments are taken until the last day, each needs an answer before adoption, and its author is told")
    void comments() {
        Person teacher = given.teacher();
        given.deputy();
        String plan = story.draft(given.head(), teacher);
        refused(teacher, "none", () -> comment(plan, "Gec"));
        story.openForComment(given.head(), plan);
        assertThat(notices(teacher)).contains("development.notice.plan.open-for-comment");
        String first = teacher.does(() -> comment(plan, "Seminar noyabra düşməsin"));
        String taken = teacher.does(() -> comment(plan, "Səhv"));
        teacher.runs(() -> beans.getBean(CommentOnPlan.class).takeBack(taken));
        refused(teacher, "development.comment.refusal.no-words", () -> comment(plan, " "));
        refused(given.head(), "development.adoption.refusal.days-not-over", () -> adopt(plan, clock.today(), "4"));
        refused(given.deputy(), "development.comment.refusal.other-section", () -> answer(first, 0, true, ""));
        refused(given.head(), "development.comment.refusal.explained-without-words", () -> answer(first, 0, false, ""));

        clock.moveTo(clock.today().plusDays(6));
        refused(teacher, "development.comment.refusal.days-over", () -> comment(plan, "Gecikdim"));
        refused(given.head(), "development.adoption.refusal.unanswered", () -> adopt(plan, clock.today(), "4"));
        given.head().runs(() -> answer(first, 0, false, "Noyabrda otaq boşdur"));
        refused(given.head(), "web.refusal.stale", () -> answer(first, 0, true, ""));
        assertThat(notices(teacher)).contains("development.notice.comment.answered");
        adoptionDates(plan);
        given.head().runs(() -> adopt(plan, clock.today(), "4"));
        assertThat(story.facts(given.head()).state()).isEqualTo(PlanState.ADOPTED);
        refused(given.head(), "development.plan.refusal.past-adoption.adopted", () -> adopt(plan, clock.today(), "4"));
        refused(teacher, "development.comment.refusal.not-open.any-more", () -> comment(plan, "Gec"));
    }

    private void adoptionDates(String plan) {
        refused(given.head(), "development.adoption.refusal.missing", () -> adopt(plan, clock.today(), " "));
        refused(
                given.head(),
                "development.adoption.refusal.in-future",
                () -> adopt(plan, clock.today().plusDays(1), "4"));
        refused(
                given.head(),
                "development.adoption.refusal.before-comments",
                () -> adopt(plan, LocalDate.of(2026, 11, 20), "4"));
    }

    @Test
    @DisplayName("A comment is seen at the school only, by row security too")
    void seenAtTheSchoolOnly() {
        String plan = story.draft(given.head(), given.teacher());
        story.openForComment(given.head(), plan);
        given.teacher().does(() -> comment(plan, "Vaxt azdır"));
        given.deputy();
        long id = story.facts(given.head()).id();
        assertThat(seen(given.deputy(), id)).isEqualTo(1);
        assertThat(seen(given.officer(), id)).isZero();
        assertThat(seen(given.methodist(), id)).isZero();
        assertThat(visitors.as(given.psychologist()).get("/year/plan").body()).contains("Vaxt azdır");
        assertThat(visitors.as(given.officer()).get("/plans/" + plan).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("A school of twenty-five may not leave out the days of comment; a smaller one says why")
    void onlyASmallSchoolLeavesThemOut() {
        Person head = given.otherHead();
        String plan = story.draft(head, head);
        AdoptPlan adoptPlan = beans.getBean(AdoptPlan.class);
        LocalDate today = clock.today();
        refused(
                head,
                "development.adoption.refusal.skipped-without-reason",
                () -> adoptPlan.run(new AdoptPlan.Command(plan, 0, today, "1", " ")));
        given.otherSchool().withStaff(25);
        refused(
                head,
                "development.adoption.refusal.not-opened",
                () -> adoptPlan.run(new AdoptPlan.Command(plan, 0, today, "1", "heyət azdır")));
    }

    @Test
    @DisplayName("The council's confirmed decision adopts the plan; while a comment lacks its answer it waits")
    void theCouncilDecides() {
        String plan = story.draft(given.head(), given.teacher());
        story.openForComment(given.head(), plan);
        String comment = given.teacher().does(() -> comment(plan, "Vaxt azdır"));
        story.closeComments(given.head(), plan);
        decided(plan, false, "5");
        assertThat(story.facts(given.head()).state()).isEqualTo(PlanState.OPEN_FOR_COMMENT);
        decided(plan, true, "6");
        assertThat(story.facts(given.head()).state()).isEqualTo(PlanState.OPEN_FOR_COMMENT);
        given.head().runs(() -> answer(comment, 0, true, ""));
        assertThat(visitors.as(given.head()).get("/year/plan").body()).contains("value=\"6\"");
        decided(plan, true, "7");
        assertThat(story.facts(given.head()).state()).isEqualTo(PlanState.ADOPTED);
    }

    @Test
    @DisplayName("The order is no older than the adoption; the plan is taken back step by step")
    void order() {
        String plan = story.draft(given.head(), given.teacher());
        given.secretary().runs(() -> beans.getBean(AdoptPlan.class)
                .run(new AdoptPlan.Command(plan, version(), clock.today(), "1", "heyət azdır")));
        refused(given.head(), "development.order.refusal.missing", () -> submit(plan, " ", clock.today()));
        refused(
                given.head(),
                "development.order.refusal.before-adoption",
                () -> submit(plan, "9", clock.today().minusDays(1)));
        refused(
                given.head(),
                "development.order.refusal.in-future",
                () -> submit(plan, "9", clock.today().plusDays(1)));
        given.head().runs(() -> submit(plan, "9", clock.today()));
        given.head().runs(() -> beans.getBean(TakeBackPlan.class).run(plan, version()));
        assertThat(story.facts(given.head()).state()).isEqualTo(PlanState.ADOPTED);
        given.head().runs(() -> beans.getBean(TakeBackPlan.class).run(plan, version()));
        assertThat(story.facts(given.head()).state()).isEqualTo(PlanState.DRAFT);
    }

    private String comment(String plan, String words) {
        return beans.getBean(CommentOnPlan.class).run(new CommentOnPlan.Command(plan, null, null, words));
    }

    private void answer(String comment, long version, boolean accepted, String words) {
        beans.getBean(AnswerComment.class).run(new AnswerComment.Command(comment, version, accepted, words));
    }

    private void adopt(String plan, LocalDate day, String minutes) {
        beans.getBean(AdoptPlan.class).run(new AdoptPlan.Command(plan, version(), day, minutes, "heyət azdır"));
    }

    private void submit(String plan, String order, LocalDate day) {
        beans.getBean(SubmitPlan.class).run(new SubmitPlan.Command(plan, version(), order, day));
    }

    private void decided(String plan, boolean adopted, String minutes) {
        given.head()
                .runs(() -> transaction.executeWithoutResult(status -> beans.publishEvent(new SubjectDecided(
                        "plan", plan, given.school().id(), "pedagogical", adopted, clock.today(), minutes))));
    }

    private long version() {
        return story.facts(given.head()).version();
    }

    private int seen(Person person, long plan) {
        return person.does(() -> Objects.requireNonNull(transaction.execute(status -> beans.getBean(Comments.class)
                .of(beans.getBean(Gatherings.class).begin(), plan)
                .get()
                .size())));
    }

    private String notices(Person person) {
        return database.superuser()
                .sql("select coalesce(string_agg(key, ' '), '') from notifications.notice where person_id = :person")
                .param("person", person.id())
                .query(String.class)
                .single();
    }

    private static void refused(Person person, String key, Runnable action) {
        assertThatThrownBy(() -> person.runs(action)).satisfies(thrown -> {
            if (thrown instanceof NotFound) {
                assertThat(key).isEqualTo("none");
            } else {
                assertThat(thrown).isInstanceOf(Refusal.class);
                assertThat(thrown.getMessage()).isIn(key, "development.comment.refusal.not-open.yet");
            }
        });
    }
}
