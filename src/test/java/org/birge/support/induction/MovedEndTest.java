package org.birge.support.induction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.support.mentor.ChangeTerms;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName(
        "When the end of a pair moves, what is not done is laid anew; who only reads a pair writes nothing of it (J1c.3, issue 4)")
@BirgeTest
class MovedEndTest {

    private static final LocalDate EARLIER = LocalDate.of(2027, 3, 12);

    private static final String EVENT =
            "insert into support.mentorship_event (mentorship_id, at, person_id, what) values (:pair, now(), :person, 'proposed')";
    private static final String CHOSEN = "update support.induction set chosen_by = :person where mentorship_id = :pair";

    private record Laid(String publicId, LocalDate due, boolean done, long version) {}

    private final Given given;
    private final Visitors visitors;
    private final InductionStory story;
    private final ChangeTerms change;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    MovedEndTest(
            Given given,
            Visitors visitors,
            AutowireCapableBeanFactory beans,
            ChangeTerms change,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.visitors = visitors;
        this.story = beans.createBean(InductionStory.class);
        this.change = change;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void stepsNotDoneAreLaidAnewWithinTheNewEndAndWhatIsDoneStays() {
        String pair = story.working();
        List<Laid> before = laid(pair);
        ends(pair, EARLIER);
        List<Laid> after = laid(pair);
        assertThat(after).hasSameSizeAs(before);
        assertThat(after).allMatch(step -> !step.due().isAfter(EARLIER));
        assertThat(after.stream().filter(Laid::done))
                .containsExactlyElementsOf(before.stream().filter(Laid::done).toList());
        assertThat(after.stream().map(Laid::due).distinct().count()).isGreaterThan(5);
        assertThat(after.getLast().due()).isEqualTo(EARLIER);
        assertThat(after.stream().map(Laid::version))
                .isEqualTo(before.stream().map(Laid::version).toList());
        assertThat(visitors.as(given.head()).get("/mentorships/" + pair).body())
                .contains("addımların günləri yenidən təyin edilib");
        ends(pair, InductionStory.ENDS);
        assertThat(laid(pair).getLast().due()).isAfter(EARLIER);
    }

    @Test
    void whoOnlyReadsAPairWritesNothingOfIt() {
        String pair = story.begun();
        long id = story.id(pair);
        Map<String, Person> readers = new LinkedHashMap<>();
        readers.put("colleague", given.psychologist());
        readers.put("other head", given.otherHead());
        readers.put("officer", given.officer());
        readers.forEach((who, person) -> {
            assertThat(written(person.scope(), EVENT, id, person.id()))
                    .as("event by " + who)
                    .isZero();
            assertThat(written(person.scope(), CHOSEN, id, person.id()))
                    .as("programme by " + who)
                    .isZero();
        });
        // Nobody writes what another did, and the deputy, who reads the pair, does not choose for it.
        assertThat(written(given.head().scope(), EVENT, id, story.mentor().id()))
                .isZero();
        assertThat(written(given.deputy().scope(), CHOSEN, id, given.deputy().id()))
                .isZero();
        assertThat(written(given.head().scope(), EVENT, id, given.head().id())).isOne();
        assertThat(written(given.head().scope(), CHOSEN, id, given.head().id())).isOne();
        assertThat(Scope.call(given.deputy().scope(), () -> moved(id))).isZero();
        assertThat(Scope.call(given.otherHead().scope(), () -> moved(id))).isZero();
    }

    /** How many rows were written before all was undone. */
    private int written(Scope scope, String statement, long pair, long person) {
        return Scope.call(
                scope,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        return sql.sql(statement)
                                .param("pair", pair)
                                .param("person", person)
                                .update();
                    } catch (DataAccessException refused) {
                        assertThat(refused).hasStackTraceContaining("row-level security");
                        return 0;
                    }
                })));
    }

    private int moved(long pair) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return sql.sql("select support.lay_anew(:pair, '2026-11-21', '{}', '{}', '2027-01-15', now())")
                    .param("pair", pair)
                    .query(Integer.class)
                    .single();
        }));
    }

    private void ends(String pair, LocalDate day) {
        given.head()
                .runs(() -> change.run(
                        new ChangeTerms.Command(pair, story.version(pair), day, BigDecimal.ONE, InductionStory.TODAY)));
    }

    private List<Laid> laid(String pair) {
        return story.mentor()
                .does(() -> transaction.execute(status ->
                        sql.sql("""
                select s.public_id, s.due, s.done_at is not null as done, s.version
                  from support.induction_step s
                  join support.mentorship m on m.id = s.mentorship_id
                 where m.public_id = :pair
                 order by s.due, s.id
                """).param("pair", pair).query(Laid.class).list()));
    }
}
