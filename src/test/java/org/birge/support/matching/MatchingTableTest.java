package org.birge.support.matching;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.support.mentor.Offer;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@DisplayName("Proposals of mentors: every state × command × person, by the declared table (J1c.2, issue 4)")
@BirgeTest
class MatchingTableTest {

    private static final Set<MatchingCommand> OF_A_PROPOSAL =
            EnumSet.of(MatchingCommand.STOP, MatchingCommand.PIN, MatchingCommand.MOVE, MatchingCommand.ACCEPT);

    private final Given given;
    private final ApplicationContext beans;
    private final MatchingStory story;
    private final MovableClock clock;
    private final PlatformTransactionManager transactions;

    MatchingTableTest(
            Given given,
            ApplicationContext beans,
            AutowireCapableBeanFactory factory,
            MovableClock clock,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.beans = beans;
        this.story = factory.createBean(MatchingStory.class);
        this.clock = clock;
        this.transactions = transactions;
    }

    @AfterEach
    void everythingEnds() {
        story.everythingEnds();
    }

    @Test
    void aProposalOfTheCentre() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        TableWalk<MatchingCommand, MatchingState> walk = new TableWalk<>(MatchingRules.TABLE, transactions)
                .with(given.centreHead(), Party.CENTRE, Party.CENTRE_HEAD)
                .with(given.methodist(), Party.CENTRE)
                .with(given.teacher())
                .with(given.unionHead())
                .with(given.secretary())
                .with(given.psychologist())
                .with(given.mentor())
                .with(given.officer())
                .with(given.ministryOfficer());
        walk.in(MatchingState.NONE, (command, who) -> give(command, "none", null));
        Run cutOff = story.claimed(given.methodist());
        walk.in(MatchingState.RUNNING, (command, who) -> give(command, cutOff.publicId(), null));
        clock.forward(Duration.ofMinutes(1));
        walk.in(MatchingState.INTERRUPTED, (command, who) -> give(command, cutOff.publicId(), null));
        Run run = story.made(given.methodist());
        ProposedPair pair = story.pair(given.methodist(), run);
        walk.in(MatchingState.DONE, (command, who) -> give(command, run.publicId(), pair));
        story.made(given.centreHead());
        walk.in(MatchingState.REPLACED, OF_A_PROPOSAL, (command, who) -> give(command, run.publicId(), pair));
    }

    @Test
    void aProposalOfASchool() {
        given.teacher();
        story.mentor(given.unionHead(), Offer.SCHOOL, 1);
        Run run = story.made(given.head());
        ProposedPair pair = story.pair(given.head(), run);
        new TableWalk<>(MatchingRules.TABLE, transactions)
                .with(given.head(), Party.HEAD)
                .with(given.deputy(), Party.DEPUTY)
                .with(given.otherHead())
                .with(given.methodist())
                .with(given.teacher())
                .in(MatchingState.DONE, OF_A_PROPOSAL, (command, who) -> give(command, run.publicId(), pair));
    }

    private void give(MatchingCommand command, String run, @Nullable ProposedPair pair) {
        String id = pair == null ? "none" : pair.publicId();
        long version = pair == null ? 0 : pair.version();
        switch (command) {
            case READ -> beans.getBean(ReadMatching.class).page("", 0);
            case START -> beans.getBean(StartMatching.class).claimed();
            case STOP -> beans.getBean(StopMatching.class).run(new StopMatching.Command(run));
            case PIN -> beans.getBean(PinPair.class).run(new PinPair.Command(id, version, true));
            case MOVE -> beans.getBean(MovePair.class).run(new MovePair.Command(id, version, 0));
            case ACCEPT ->
                beans.getBean(AcceptPairs.class)
                        .run(new AcceptPairs.Command(
                                run,
                                List.of(new Chosen(id, version)),
                                MatchingStory.BEGINS,
                                MatchingStory.ENDS,
                                BigDecimal.ONE));
            case WEIGH -> beans.getBean(WeighWishes.class).run(new WeighWishes.Command(Weights.usual(PairWish.class)));
        }
    }
}
