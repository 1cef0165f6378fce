package org.birge.support.reserve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.birge.growth.training.TrainingStory;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Trainings completed stand on an entry of the reserve, for those who read the entry (J1d.13)")
@BirgeTest
class ReserveTrainingsTest {

    private static final String TITLE = "Formativ qiymətləndirmə";

    private final Given given;
    private final Visitors visitors;
    private final MovableClock clock;
    private final TrainingStory trainings;
    private final PutForwardForReserve putForward;
    private final ConsentToReserve consent;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ReserveTrainingsTest(
            Given given,
            Visitors visitors,
            MovableClock clock,
            AutowireCapableBeanFactory beans,
            PutForwardForReserve putForward,
            ConsentToReserve consent,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.clock = clock;
        this.trainings = beans.createBean(TrainingStory.class);
        this.putForward = putForward;
        this.consent = consent;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whatWasCompletedIsReadByThePersonAndWhoReadsTheEntry() {
        Person teacher = given.teacher("Könül");
        String training = trainings.opened(3, TrainingStory.DAY);
        trainings.finish(training, clock, true, trainings.accepted(training, teacher));
        String entry = given.head().does(() -> putForward.run(new PutForwardForReserve.Command(teacher.id(), wish())));
        for (Person reader : List.of(teacher, given.head())) {
            assertThat(visitors.as(reader).get("/reserve/" + entry).body()).contains(TITLE, "S-17");
        }
        assertThat(told(given.centreHead())).as("before she consented").isZero();
        teacher.runs(() -> consent.run(new ConsentToReserve.Command(entry, 0)));
        assertThat(visitors.as(given.officer()).get("/reserve/" + entry).body()).contains(TITLE);
        assertThat(told(given.centreHead())).isOne();
        assertThat(told(given.otherHead())).isZero();
        assertThat(told(given.teacher("Nərgiz"))).isZero();
    }

    @Test
    void whatWasNotCompletedIsNoEvidence() {
        Person teacher = given.teacher("Elşən");
        String training = trainings.opened(3, TrainingStory.DAY);
        trainings.finish(training, clock, false, trainings.accepted(training, teacher));
        String entry = given.head().does(() -> putForward.run(new PutForwardForReserve.Command(teacher.id(), wish())));
        assertThat(visitors.as(teacher).get("/reserve/" + entry).body()).doesNotContain(TITLE);
    }

    /** Of all entries there are. */
    private int told(Person reader) {
        return reader.does(() ->
                transaction.execute(status -> sql.sql("""
                        select count(*)::int
                          from generate_series(1, 2000) as e (id)
                         cross join lateral support.trainings_of(e.id) t
                        """).query(Integer.class).single()));
    }

    private static ReserveWish wish() {
        return new ReserveWish("head", List.of("az"), LocalDate.of(2027, 9, 1), "Təcrübəlidir.");
    }
}
