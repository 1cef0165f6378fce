package org.birge.support.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.MentorshipCommand;
import org.birge.support.mentor.Mentorships;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("The closing question: every state × command × person, by the declared table (J1c.2)")
@BirgeTest
class ClosingTableTest {

    static final ClosingAnswer ANSWER =
            new ClosingAnswer("some", List.of("talk", "visit-of-mentor"), List.of("time"), "Daha çox vaxt lazım idi.");

    private final Given given;
    private final Mentorships mentorships;
    private final Closings closings;
    private final AnswerClosing answer;
    private final OutcomeStory story;
    private final MovableClock clock;
    private final JdbcClient sql;
    private final PlatformTransactionManager transactions;

    ClosingTableTest(
            Given given,
            Mentorships mentorships,
            Closings closings,
            AnswerClosing answer,
            AutowireCapableBeanFactory beans,
            MovableClock clock,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.mentorships = mentorships;
        this.closings = closings;
        this.answer = answer;
        this.story = beans.createBean(OutcomeStory.class);
        this.clock = clock;
        this.sql = sql;
        this.transactions = transactions;
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theTwoAnswerWhenThePairIsOverAndTheirHeadReads() {
        String pair = story.begun();
        TableWalk<ClosingCommand, ClosingState> walk = new TableWalk<>(ClosingRules.TABLE, transactions)
                .with(story.mentor(), Party.MENTOR)
                .with(story.young(), Party.MENTEE)
                .with(given.head(), Party.LEADER)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.psychologist())
                .with(given.otherHead())
                .with(given.centreHead(), Party.CENTRE)
                .with(given.methodist(), Party.CENTRE)
                .with(given.officer())
                .with(given.ministryOfficer());
        walk.in(ClosingState.NOT_YET, (command, who) -> give(command, pair));
        story.ends(pair);
        walk.in(ClosingState.OPEN, (command, who) -> give(command, pair));
        story.young().runs(() -> answer.run(new AnswerClosing.Command(pair, Closings.NONE, ANSWER)));
        for (Person other :
                List.of(story.mentor(), given.deputy(), given.centreHead(), given.officer(), given.otherHead())) {
            assertThat(rows(other)).as(other.userName()).isZero();
        }
        assertThat(rows(given.head())).isOne();
        assertThat(rows(story.young())).isOne();
        clock.moveTo(LocalDate.of(2027, 1, 25));
        walk.in(ClosingState.OVER, (command, who) -> give(command, pair));
    }

    private void give(ClosingCommand command, String pair) {
        Mentorship found = mentorships.find(pair).demand(MentorshipCommand.READ, Scope.current());
        switch (command) {
            case ANSWER -> answer.run(new AnswerClosing.Command(pair, Closings.NONE, ANSWER));
            case READ -> ClosingRules.demand(command, found, closings.state(found));
        }
    }

    private int rows(Person who) {
        return Objects.requireNonNull(who.does(() -> new TransactionTemplate(transactions)
                .execute(status -> sql.sql("select count(*)::int from support.pair_closing")
                        .query(Integer.class)
                        .single())));
    }
}
