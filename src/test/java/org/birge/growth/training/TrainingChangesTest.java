package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName(
        "Trainings: what changes on the way is asked anew only where it changes, and told to whom it concerns (J1d.1, J6.3)")
@BirgeTest
class TrainingChangesTest {

    private static final LocalDate DAY = TrainingStory.DAY;

    private final Given given;
    private final Visitors visitors;
    private final TrainingStory story;
    private final MovableClock clock;
    private final TestDatabase database;
    private final TransactionTemplate transaction;
    private final MoveTraining move;
    private final CallOffTraining callOff;
    private final MarkTraining mark;
    private final AgreeToEnrolment agree;
    private final Trainings trainings;

    TrainingChangesTest(
            Given given,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            MovableClock clock,
            TestDatabase database,
            PlatformTransactionManager transactions,
            MoveTraining move,
            CallOffTraining callOff,
            MarkTraining mark,
            AgreeToEnrolment agree,
            Trainings trainings) {
        this.given = given;
        this.visitors = visitors;
        this.story = beans.createBean(TrainingStory.class);
        this.clock = clock;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.move = move;
        this.callOff = callOff;
        this.mark = mark;
        this.agree = agree;
        this.trainings = trainings;
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void aSessionUnderWayIsChangedAndOnlyNewDaysAreAskedWhetherTheyArePast() {
        TrainingPlan plan = story.plan(3, DAY, DAY.plusDays(2));
        String training = story.planned(story.course("Sual vermək"), plan);
        story.open(training);
        Person teacher = given.teacher("Könül");
        story.applied(training, teacher);
        clock.moveTo(DAY.plusDays(1));
        given.centreHead()
                .runs(() -> move.run(command(training, with(plan, plan.days(), DAY, "Lisey, 3-cü mərtəbə"), "")));
        assertThat(told(teacher)).contains("trainings.notice.elsewhere").doesNotContain("trainings.notice.moved");
        assertThat(told(given.methodist())).contains("trainings.notice.elsewhere");
        refused(
                () -> move.run(command(
                        training,
                        with(plan, List.of(DAY.minusDays(1), DAY.plusDays(2)), DAY.minusDays(1), "Lisey"),
                        "Zal tutulub.")),
                "trainings.problem.past");
        refused(
                () -> move.run(command(training, with(plan, plan.days(), DAY.minusDays(1), "Lisey"), "")),
                "trainings.problem.apply-by");
        given.centreHead()
                .runs(() -> move.run(command(
                        training,
                        with(plan, List.of(DAY, DAY.plusDays(3)), DAY, "Lisey, 3-cü mərtəbə"),
                        "Zal tutulub.")));
        assertThat(told(given.methodist())).contains("trainings.notice.moved");
        given.centreHead().runs(() -> callOff.run(new CallOffTraining.Command(training, "Yol bağlıdır.")));
        assertThat(told(given.methodist())).contains("trainings.notice.called-off");
    }

    @Test
    void whoBeginsOrCeasesToLeadASessionIsToldAndADayWhoseAttendanceIsMarkedStays() {
        given.methodist();
        TrainingPlan plan = led(story.plan(3, DAY, DAY.plusDays(2)), given.centreHead());
        String training = story.planned(story.course("Sual vermək"), plan);
        assertThat(told(given.centreHead())).contains("trainings.notice.leads");
        TrainingPlan another = led(plan, given.methodist());
        given.centreHead().runs(() -> move.run(command(training, another, "")));
        assertThat(told(given.methodist())).containsExactly("trainings.notice.leads");
        given.centreHead().runs(() -> move.run(command(training, plan, "")));
        assertThat(told(given.methodist())).contains("trainings.notice.leads-no-more");
        story.open(training);
        String place = story.accepted(training, given.teacher("Könül"));
        clock.moveTo(DAY);
        given.methodist().runs(() -> mark.run(new MarkTraining.Command(training, DAY, Set.of(place))));
        refused(
                () -> move.run(command(
                        training, with(plan, List.of(DAY.plusDays(1), DAY.plusDays(2)), DAY, "Lisey"), "Zal tutulub.")),
                "trainings.problem.marked-day");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwrittenAndDaysStayAsTheyStand() {
        TrainingPlan plan = story.plan(3, DAY, DAY.plusWeeks(2), DAY.plusWeeks(3));
        String training = story.planned(story.course("Sual vermək"), plan);
        Visitor centre = visitors.as(given.methodist());
        String path = "/trainings/sessions/" + training + "/change";
        assertThat(centre.get(path).body()).containsPattern("value=\"weekly\" checked");
        assertThat(centre.post(path, form(plan, "0", "Lisey", "2026-11-24")).status())
                .isEqualTo(302);
        assertThat(days(training)).isEqualTo(plan.days());
        Visitor.Answer wrong = centre.post(path, form(plan, "0", "Lisey", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("name=\"version\" value=\"0\"");
        assertThat(centre.post(path, form(plan, "0", "Mərkəz", "2026-11-24")).status())
                .isEqualTo(409);
        Visitor.Answer far = centre.post(path, form(plan, "1", "Lisey", "+999999999-12-31"));
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.body()).contains("first-problem");
    }

    @Test
    void aDraftIsOfferedWithItsFirstSession() {
        String course = story.draft("Oxu strategiyaları");
        String training = story.planned(course, story.plan(3, DAY));
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/trainings/courses/" + course).status()).isEqualTo(404);
        story.open(training);
        assertThat(head.get("/trainings/courses/" + course).status()).isEqualTo(200);
    }

    @Test
    void theHeadIsToldThatTheirWordIsAwaitedAndDecidesOnTheirOwnDays() {
        String training = story.opened(3, DAY);
        Person teacher = given.teacher("Samir");
        String place = story.proposed(training, given.deputy(), teacher);
        story.consent(place, teacher);
        assertThat(told(given.deputy())).contains("trainings.notice.consented");
        assertThat(told(given.head())).contains("trainings.notice.applied");
        String own = story.proposed(training, given.deputy(), given.head());
        story.consent(own, given.head());
        story.accept(training, own);
    }

    @Test
    void whoAppliedInTimeIsLetGoUntilTheFirstDayAndWaitsNoLongerAfterIt() {
        TrainingPlan plan = story.plan(3, DAY);
        String training =
                story.planned(story.course("Sual vermək"), with(plan, plan.days(), DAY.minusDays(2), "Mərkəz"));
        story.open(training);
        String place = story.applied(training, given.teacher("Samir"));
        story.applied(training, given.teacher("Könül"));
        clock.moveTo(DAY.minusDays(1));
        Visitor head = visitors.as(given.head());
        assertThat(head.get("/trainings/school?state=waiting").body()).contains("Samir", "Könül");
        given.head().runs(() -> agree.run(new AgreeToEnrolment.Command(place)));
        clock.moveTo(DAY.plusDays(1));
        assertThat(head.get("/trainings/school?state=waiting").body()).doesNotContain("Könül");
    }

    private MoveTraining.Command command(String training, TrainingPlan plan, String words) {
        long version = transaction.execute(status -> trainings.find(training).version());
        return new MoveTraining.Command(training, version, plan, words, false);
    }

    private List<LocalDate> days(String training) {
        return given.methodist()
                .does(() -> transaction.execute(
                        status -> trainings.daysOf(trainings.find(training).id())));
    }

    private static TrainingPlan with(TrainingPlan plan, List<LocalDate> days, LocalDate applyBy, String place) {
        return new TrainingPlan(
                days, plan.begins(), plan.ends(), place, null, null, plan.capacity(), applyBy, plan.trainers(), null);
    }

    private static TrainingPlan led(TrainingPlan plan, Person trainer) {
        return new TrainingPlan(
                plan.days(),
                plan.begins(),
                plan.ends(),
                plan.place(),
                null,
                null,
                plan.capacity(),
                plan.applyBy(),
                List.of(trainer.id()),
                null);
    }

    /** The form as it was filled in, with these fields changed. */
    private static String[] form(TrainingPlan plan, String version, String place, String first) {
        return Stream.of(
                        List.of("version", version),
                        List.of("first", first),
                        List.of("count", "3"),
                        List.of("rhythm", "weekly"),
                        List.of("begins", plan.begins().toString()),
                        List.of("ends", plan.ends().toString()),
                        List.of("place", place),
                        List.of("outsider", "Nigar Əliyeva"),
                        List.of("capacity", "3"),
                        List.of("apply", DAY.toString()))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private List<String> told(Person person) {
        return database.superuser()
                .sql("select key from notifications.notice where person_id = :person")
                .param("person", person.id())
                .query(String.class)
                .list();
    }

    private void refused(Runnable action, String key) {
        assertThatThrownBy(() -> given.centreHead().runs(action))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }
}
