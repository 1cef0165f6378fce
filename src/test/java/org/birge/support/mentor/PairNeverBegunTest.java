package org.birge.support.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.support.reserve.ApplyForReserve;
import org.birge.support.reserve.ReserveWish;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("A pair that ended before its first day never was: nobody was mentored in it (J1c.2, J1d.13)")
@BirgeTest
class PairNeverBegunTest {

    private final Given given;
    private final PastPairs past;
    private final ApplyForReserve apply;
    private final JdbcClient sql;
    private final TestDatabase database;
    private final MentorStory story;
    private final TransactionTemplate transaction;

    PairNeverBegunTest(
            Given given,
            PastPairs past,
            ApplyForReserve apply,
            JdbcClient sql,
            TestDatabase database,
            AutowireCapableBeanFactory beans,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.past = past;
        this.apply = apply;
        this.sql = sql;
        this.database = database;
        this.story = beans.createBean(MentorStory.class);
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void everythingEnds() {
        MentorStory.nothing(database.superuser());
    }

    @Test
    void itsMentorMentoredNobodyAndIsNobodysLastMentor() {
        Person young = story.young();
        Person mentor = given.unionHead();
        story.mentor(mentor, Offer.SCHOOL, 2);
        MentorStory.Brought pair = story.pair(mentor, young, given.head(), MentorshipState.ACTIVE);
        String entry = mentor.does(() -> apply.run(new ApplyForReserve.Command(
                new ReserveWish("subject-union", List.of("az"), LocalDate.of(2027, 9, 1), "Hazıram."))));
        story.end(pair.id(), pair.version(), young);
        // As where the posting of one of them ended: the pair by itself would be the one before.
        database.superuser()
                .sql("update support.mentorship set ended_by = null")
                .update();
        assertThat(mentored(mentor, entry)).isZero();
        assertThat(lastMentor(young)).isEmpty();
        database.superuser()
                .sql("update support.mentorship set ended_on = begins")
                .update();
        assertThat(mentored(mentor, entry)).isOne();
        assertThat(lastMentor(young)).isEqualTo(Map.of(young.id(), mentor.id()));
    }

    private Map<Long, Long> lastMentor(Person young) {
        return given.methodist()
                .does(() ->
                        Objects.requireNonNull(transaction.execute(status -> past.lastMentors(List.of(young.id())))));
    }

    private int mentored(Person who, String entry) {
        return who.does(() -> Objects.requireNonNull(transaction.execute(
                status -> sql.sql("select support.mentored_by(id) from support.reserve_entry where public_id = :id")
                        .param("id", entry)
                        .query(Integer.class)
                        .single())));
    }
}
