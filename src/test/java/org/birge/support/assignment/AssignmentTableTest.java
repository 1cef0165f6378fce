package org.birge.support.assignment;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.birge.rules.Party;
import org.birge.rules.TableWalk;
import org.birge.support.matching.Chosen;
import org.birge.support.matching.MatchingState;
import org.birge.support.matching.Run;
import org.birge.support.matching.Weights;
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

@DisplayName("Proposals of who takes requests: every state × command × person, by the declared table (J0.5, issue 4)")
@BirgeTest
class AssignmentTableTest {

    private static final Set<AssignmentCommand> OF_A_PROPOSAL = EnumSet.of(
            AssignmentCommand.STOP, AssignmentCommand.PIN, AssignmentCommand.MOVE, AssignmentCommand.TAKE_OVER);

    private final Given given;
    private final ApplicationContext beans;
    private final AssignmentStory story;
    private final MovableClock clock;
    private final PlatformTransactionManager transactions;

    AssignmentTableTest(
            Given given,
            ApplicationContext beans,
            AutowireCapableBeanFactory factory,
            MovableClock clock,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.beans = beans;
        this.story = factory.createBean(AssignmentStory.class);
        this.clock = clock;
        this.transactions = transactions;
    }

    @AfterEach
    void everythingEnds() {
        story.everythingEnds();
    }

    @Test
    void aProposalOfTheCentre() {
        story.asked("Dərs cədvəli");
        TableWalk<AssignmentCommand, MatchingState> walk = new TableWalk<>(AssignmentRules.TABLE, transactions)
                .with(given.centreHead(), Party.CENTRE, Party.CENTRE_HEAD)
                .with(given.methodist(), Party.CENTRE)
                .with(given.teacher())
                .with(given.head())
                .with(given.deputy())
                .with(given.secretary())
                .with(given.mentor())
                .with(given.officer())
                .with(given.ministryOfficer());
        walk.in(MatchingState.NONE, (command, who) -> give(command, "none", null));
        Run cutOff = story.claimed(given.methodist());
        walk.in(MatchingState.RUNNING, (command, who) -> give(command, cutOff.publicId(), null));
        clock.forward(Duration.ofMinutes(1));
        walk.in(MatchingState.INTERRUPTED, (command, who) -> give(command, cutOff.publicId(), null));
        Run run = story.made(given.methodist());
        AssignmentLine line = story.line(run);
        walk.in(MatchingState.DONE, (command, who) -> give(command, run.publicId(), line));
        story.made(given.centreHead());
        walk.in(MatchingState.REPLACED, OF_A_PROPOSAL, (command, who) -> give(command, run.publicId(), line));
    }

    private void give(AssignmentCommand command, String run, @Nullable AssignmentLine line) {
        String id = line == null ? "none" : line.publicId();
        long version = line == null ? 0 : line.version();
        switch (command) {
            case READ -> beans.getBean(ReadAssignments.class).page("", "", 0);
            case START -> beans.getBean(StartAssignment.class).claimed();
            case STOP -> beans.getBean(StopAssignment.class).run(new StopAssignment.Command(run));
            case PIN -> beans.getBean(PinAssignment.class).run(new PinAssignment.Command(id, version, true));
            case MOVE -> beans.getBean(MoveAssignment.class).run(new MoveAssignment.Command(id, version, ""));
            case TAKE_OVER ->
                beans.getBean(TakeOverAssignments.class)
                        .run(new TakeOverAssignments.Command(run, List.of(new Chosen(id, version))));
            case WEIGH ->
                beans.getBean(WeighAssignments.class)
                        .run(new WeighAssignments.Command(Weights.usual(AssignmentWish.class)));
            case SET_TERMS ->
                beans.getBean(SetStaffTerms.class)
                        .run(new SetStaffTerms.Command(
                                given.methodist().publicId(), List.of("physics"), List.of("az"), 5, 20));
        }
    }
}
