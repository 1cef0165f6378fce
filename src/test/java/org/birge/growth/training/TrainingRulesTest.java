package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Trainings: places, the waiting list and who gets on it (J1d.1, J1d.11)")
@BirgeTest
class TrainingRulesTest {

    private static final LocalDate DAY = TrainingStory.DAY;

    private final Given given;
    private final TrainingStory story;
    private final MovableClock clock;
    private final TestDatabase database;
    private final TransactionTemplate transaction;
    private final MoveTraining move;
    private final AcceptEnrolments accept;
    private final ApplyForTraining apply;
    private final ProposeParticipant propose;
    private final Trainings trainings;

    TrainingRulesTest(
            Given given,
            AutowireCapableBeanFactory beans,
            MovableClock clock,
            TestDatabase database,
            PlatformTransactionManager transactions,
            MoveTraining move,
            AcceptEnrolments accept,
            ApplyForTraining apply,
            ProposeParticipant propose,
            Trainings trainings) {
        this.given = given;
        this.story = beans.createBean(TrainingStory.class);
        this.clock = clock;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.move = move;
        this.accept = accept;
        this.apply = apply;
        this.propose = propose;
        this.trainings = trainings;
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void twoWhoAreAcceptedAtTheSameMomentDoNotGetTheSameLastPlace() throws Exception {
        String training = story.opened(1, DAY);
        List<String> places =
                List.of(story.agreed(training, given.teacher("Aygün")), story.agreed(training, given.teacher("Tural")));
        CountDownLatch start = new CountDownLatch(1);
        Person methodist = given.methodist();
        Person head = given.centreHead();
        List<Future<Integer>> both = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                Person who = i == 0 ? methodist : head;
                String place = places.get(i);
                both.add(threads.submit(() -> {
                    start.await();
                    return who.does(() -> accept.run(new AcceptEnrolments.Command(training, List.of(place))));
                }));
            }
            start.countDown();
            assertThat(both.get(0).get(20, TimeUnit.SECONDS) + both.get(1).get(20, TimeUnit.SECONDS))
                    .isEqualTo(1);
        }
        assertThat(places.stream().map(this::state)).containsExactlyInAnyOrder("seated", "waiting");
    }

    @Test
    void theFirstWhoWaitsMovesUpWhenAPlaceFallsFree() {
        String training = story.opened(1, DAY);
        Person first = given.teacher("Günel");
        Person second = given.teacher("Orxan");
        String seated = story.accepted(training, first);
        String waiting = story.accepted(training, second);
        String later = story.accepted(training, given.teacher("Vüsal"));
        assertThat(state(waiting)).isEqualTo("waiting");
        story.withdraw(seated, first);
        assertThat(state(waiting)).isEqualTo("seated");
        assertThat(state(later)).isEqualTo("waiting");
        assertThat(told(second)).contains("trainings.notice.moved-up");
        long version = given.methodist()
                .does(() -> transaction.execute(s -> trainings.find(training).version()));
        TrainingPlan wider = story.plan(2, DAY.plusDays(1));
        refused(
                given.methodist(),
                () -> move.run(new MoveTraining.Command(training, version, wider, "", false)),
                "trainings.problem.reason");
        given.methodist()
                .runs(() -> move.run(new MoveTraining.Command(training, version, wider, "Zal tutulub.", false)));
        assertThat(state(later)).isEqualTo("seated");
        assertThat(told(second)).contains("trainings.notice.moved");
    }

    @Test
    void nobodyIsEnrolledTwiceAndWhoIsElsewhereAtTheseHoursIsWarned() {
        String training = story.opened(3, DAY);
        Person teacher = given.teacher("Samir");
        story.applied(training, teacher);
        refused(teacher, () -> story.applied(training, teacher), "trainings.refusal.already");
        TrainingPlan same = given.methodist()
                .does(() -> transaction.execute(s -> {
                    Training one = trainings.find(training);
                    return new TrainingPlan(
                            List.of(DAY),
                            one.begins(),
                            one.ends(),
                            "Lisey",
                            null,
                            null,
                            5,
                            DAY,
                            List.of(given.methodist().id()),
                            null);
                }));
        String other = story.planned(story.course("Oxu strategiyaları"), same);
        story.open(other);
        refused(teacher, () -> apply.run(new ApplyForTraining.Command(other, false)), "trainings.refusal.same-days");
        assertThat(teacher.does(() -> apply.run(new ApplyForTraining.Command(other, true))))
                .isNotEmpty();
    }

    @Test
    void nobodyIsProposedByStrangersOrWithoutTheirOwnYes() {
        String training = story.opened(2, DAY);
        Person teacher = given.teacher("Leyla");
        assertThatThrownBy(() -> story.proposed(training, given.otherHead(), teacher))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.proposed(training, teacher, given.teacher("Samir")))
                .isInstanceOf(NotFound.class);
        refused(
                given.head(),
                () -> propose.run(
                        new ProposeParticipant.Command(training, given.head().id(), false)),
                "trainings.refusal.apply-yourself");
        String place = story.proposed(training, given.head(), teacher);
        refused(given.methodist(), () -> story.accept(training, place), "trainings.refusal.enrolment.proposed");
        story.consent(place, teacher);
        story.accept(training, place);
        assertThat(state(place)).isEqualTo("seated");
        assertThatThrownBy(() -> story.applied(training, given.methodist())).isInstanceOf(NotFound.class);
    }

    private String state(String place) {
        return database.superuser()
                .sql("""
                select case when withdrawn_at is not null then 'withdrawn' when seated_at is not null then 'seated'
                            when accepted_at is not null then 'waiting' else 'asked' end
                  from growth.enrolment
                 where public_id = :id
                """)
                .param("id", place)
                .query(String.class)
                .single();
    }

    private List<String> told(Person person) {
        return database.superuser()
                .sql("select key from notifications.notice where person_id = :person")
                .param("person", person.id())
                .query(String.class)
                .list();
    }

    private static void refused(Person person, Runnable action, String key) {
        assertThatThrownBy(() -> person.runs(action))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }
}
