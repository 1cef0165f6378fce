package org.birge.growth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.birge.database.Scope;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Trainings: the days they are held on, and what came of them (J1d.1, J6.3, complaints 19, 25, 38)")
@BirgeTest
class TrainingEffectsTest {

    private static final LocalDate DAY = TrainingStory.DAY;

    private final Given given;
    private final TrainingStory story;
    private final MovableClock clock;
    private final TestDatabase database;
    private final TransactionTemplate transaction;
    private final PlanTraining plan;
    private final AnswerTraining answer;
    private final SayWhatChanged sayChange;
    private final AskEffects ask;
    private final JdbcClient sql;

    TrainingEffectsTest(
            Given given,
            AutowireCapableBeanFactory beans,
            MovableClock clock,
            TestDatabase database,
            PlatformTransactionManager transactions,
            PlanTraining plan,
            AnswerTraining answer,
            SayWhatChanged sayChange,
            AskEffects ask,
            JdbcClient sql) {
        this.given = given;
        this.story = beans.createBean(TrainingStory.class);
        this.clock = clock;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.plan = plan;
        this.answer = answer;
        this.sayChange = sayChange;
        this.ask = ask;
        this.sql = sql;
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void pastDaysHolidaysAndNumbersNobodyMeansAreRefused() {
        String course = story.course("Tədqiqata əsaslanan dərs");
        given.methodist();
        wrong(course, story.plan(5, LocalDate.of(2026, 11, 20)), "trainings.problem.past");
        wrong(course, story.plan(5, LocalDate.of(2026, 12, 31)), "trainings.problem.free-day");
        wrong(course, story.plan(0, DAY), "trainings.problem.capacity");
        TrainingPlan good = story.plan(5, DAY);
        wrong(course, with(good, LocalTime.of(16, 0), LocalTime.of(9, 0), DAY), "trainings.problem.times");
        wrong(course, with(good, good.begins(), good.ends(), DAY.plusDays(1)), "trainings.problem.apply-by");
        assertThat(given.methodist()
                        .does(() -> plan.run(
                                new PlanTraining.Command(course, story.plan(5, LocalDate.of(2026, 12, 31)), true))))
                .isNotEmpty();
    }

    @Test
    void whatPeopleSayIsCountedFromFiveAnswersOnAndReadByThemselvesAlone() {
        String training = story.opened(6, DAY);
        List<Person> people = List.of(
                given.teacher("Aygün"),
                given.teacher("Tural"),
                given.teacher("Günel"),
                given.teacher("Orxan"),
                given.teacher("Vüsal"));
        List<String> places =
                people.stream().map(person -> story.accepted(training, person)).toList();
        story.finish(training, clock, true, places.toArray(String[]::new));
        refused(people.getFirst(), () -> says(places.getFirst()), "trainings.refusal.too-early");
        clock.moveTo(DAY.plusWeeks(TrainingDays.WEEKS_UNTIL_ASKED));
        Scope.run(Scope.everything("test"), ask::run);
        assertThat(told(people.getFirst())).contains("trainings.notice.asked");
        for (int i = 0; i < 4; i++) {
            String place = places.get(i);
            people.get(i).runs(() -> says(place));
        }
        assertThat(effects(training).answered()).isNull();
        people.get(4).runs(() -> says(places.get(4)));
        assertThat(effects(training).answered()).isEqualTo(5);
        assertThat(effects(training).heads()).isNull();
        given.head()
                .runs(() ->
                        sayChange.run(new SayWhatChanged.Command(places.getFirst(), "yes", "Meyarlar lövhədədir.")));
        assertThat(rows(given.head(), "training_answer")).isZero();
        assertThat(rows(given.methodist(), "training_answer") + rows(given.methodist(), "training_effect"))
                .isZero();
        assertThat(rows(people.get(4), "training_effect")).isZero();
    }

    @Test
    void answersAreAddedByFivesAndOneHeadsWordAboutFiveIsNotShown() {
        String training = story.opened(6, DAY);
        List<Person> people = Stream.of("Aygün", "Tural", "Günel", "Orxan", "Vüsal", "Leyla")
                .map(given::teacher)
                .toList();
        List<String> places =
                people.stream().map(person -> story.accepted(training, person)).toList();
        story.finish(training, clock, true, places.toArray(String[]::new));
        clock.moveTo(DAY.plusWeeks(TrainingDays.WEEKS_UNTIL_ASKED));
        for (int i = 0; i < 6; i++) {
            String place = places.get(i);
            people.get(i).runs(() -> says(place));
            given.head().runs(() -> sayChange.run(new SayWhatChanged.Command(place, "yes", null)));
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(effects(training).answered()).isEqualTo(5);
        assertThat(words(training)).hasSize(5);
        assertThat(effects(training).heads()).isNull();
        database.superuser().sql("""
                update growth.training_effect f
                   set said_by = e.person_id
                  from growth.enrolment e
                 where e.id = f.enrolment_id
                """).update();
        assertThat(effects(training).heads()).isEqualTo(5);
        people.getFirst().runs(() -> answer.run(new AnswerTraining.Command(places.getFirst(), "no", null)));
        assertThat(effects(training).notHelped()).isEqualTo(1);
    }

    private List<String> words(String training) {
        return given.methodist()
                .does(() -> transaction.execute(status ->
                        sql.sql("""
                        select w.words
                          from growth.training t
                         cross join lateral growth.words_of(t.id) w
                         where t.public_id = :id
                        """).param("id", training).query(String.class).list()));
    }

    private void says(String place) {
        answer.run(new AnswerTraining.Command(place, "yes", "Meyar kartını işlədirəm."));
    }

    private TrainingPage.Effects effects(String training) {
        return given.methodist()
                .does(() -> transaction.execute(status -> sql.sql("""
                        select f.*
                          from growth.training t
                         cross join lateral growth.effects_of(t.id) f
                         where t.public_id = :id
                        """)
                        .param("id", training)
                        .query(TrainingPage.Effects.class)
                        .single()));
    }

    private long rows(Person person, String table) {
        return person.does(() -> transaction.execute(status -> sql.sql("select count(*) from growth." + table)
                .query(Long.class)
                .single()));
    }

    private static TrainingPlan with(TrainingPlan plan, LocalTime begins, LocalTime ends, LocalDate applyBy) {
        return new TrainingPlan(
                plan.days(), begins, ends, plan.place(), null, null, plan.capacity(), applyBy, plan.trainers(), null);
    }

    private void wrong(String course, TrainingPlan at, String key) {
        refused(given.methodist(), () -> plan.run(new PlanTraining.Command(course, at, false)), key);
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
