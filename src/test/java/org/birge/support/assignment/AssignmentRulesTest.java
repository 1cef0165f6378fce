package org.birge.support.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.birge.shared.NotFound;
import org.birge.support.matching.MatchingState;
import org.birge.support.matching.PairWish;
import org.birge.support.matching.ReadMatching;
import org.birge.support.matching.Run;
import org.birge.support.matching.StopMatching;
import org.birge.support.matching.Weights;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.MovableClock;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "A proposal of who takes requests: what it explains, what it refuses, what others do meanwhile (J0.5, issue 4)")
@BirgeTest
class AssignmentRulesTest {

    private final Given given;
    private final Visitors visitors;
    private final MovableClock clock;
    private final AssignmentStory story;
    private final StopAssignment stopAssignment;
    private final StopMatching stopMatching;
    private final PinAssignment pinAssignment;
    private final MoveAssignment moveAssignment;
    private final ReadAssignments read;
    private final WeighAssignments weigh;
    private final ReadMatching readMatching;

    AssignmentRulesTest(
            Given given,
            Visitors visitors,
            MovableClock clock,
            StopAssignment stopAssignment,
            StopMatching stopMatching,
            PinAssignment pinAssignment,
            MoveAssignment moveAssignment,
            ReadAssignments read,
            WeighAssignments weigh,
            ReadMatching readMatching,
            AutowireCapableBeanFactory beans) {
        this.given = given;
        this.visitors = visitors;
        this.clock = clock;
        this.stopAssignment = stopAssignment;
        this.stopMatching = stopMatching;
        this.pinAssignment = pinAssignment;
        this.moveAssignment = moveAssignment;
        this.read = read;
        this.weigh = weigh;
        this.readMatching = readMatching;
        this.story = beans.createBean(AssignmentStory.class);
    }

    @AfterEach
    void everythingEnds() {
        story.everythingEnds();
    }

    @Test
    void whatNobodyMayTakeSaysWhichRuleStandsInTheWay() {
        story.asked("Dərs cədvəli");
        story.terms(given.methodist(), List.of(), 0, 20);
        AssignmentLine full = story.line(story.made(given.methodist()));
        assertThat(full.person()).isNull();
        assertThat(full.barriers().only()).isTrue();
        assertThat(full.barriers().count()).containsEntry("requests", 1);
    }

    @Test
    void whatTheCentreNotesCountsFromTheNextProposalOn() {
        story.asked("Optika", "curriculum", "physics");
        assertThat(story.line(story.made(given.methodist())).barriers().count()).isEqualTo(Map.of("field", 2));
        story.terms(given.methodist(), List.of("physics"), 5, 20);
        AssignmentLine line = story.line(story.made(given.methodist()));
        assertThat(line.person()).isEqualTo(given.methodist().id());
        assertThat(line.reasons().parts())
                .extracting(AssignmentReasons.Part::key)
                .contains("assignment.why.subject.same");
    }

    @Test
    void aHandFixesBarsAndIsBoundByTheRules() {
        story.asked("Dərs cədvəli");
        Run run = story.made(given.methodist());
        AssignmentLine line = story.line(run);
        assertThatThrownBy(() -> move(line, given.centreHead().publicId())).hasMessage("assignment.rule.field");
        given.methodist().runs(() -> moveAssignment.run(new MoveAssignment.NotThis(line.publicId(), line.version())));
        AssignmentLine barred = story.line(story.made(given.methodist()));
        assertThat(barred.person()).isNull();
        assertThat(barred.barriers().count()).containsKey("barred");
        assertThat(given.methodist().does(() -> read.line(barred.publicId())).barred())
                .extracting(AssignmentLinePage.Barred::name)
                .containsExactly(given.methodist().name());

        move(barred, given.methodist().publicId());
        AssignmentLine fixed = story.line(story.made(given.centreHead()));
        assertThat(fixed.person()).isEqualTo(given.methodist().id());
        assertThat(fixed.pinned()).isTrue();
        assertThat(fixed.barred()).isEmpty();
        move(fixed, "");
        assertThat(story.line(story.made(given.centreHead())).barriers().count())
                .containsKey("by-hand");
    }

    @Test
    void whoWasBarredMayBeAllowedAgain() {
        story.asked("Dərs cədvəli");
        AssignmentLine line = story.line(story.made(given.methodist()));
        given.methodist().runs(() -> moveAssignment.run(new MoveAssignment.NotThis(line.publicId(), line.version())));
        given.methodist()
                .runs(() -> moveAssignment.run(new MoveAssignment.Allow(
                        line.publicId(), line.version() + 1, given.methodist().publicId())));
        assertThat(story.line(story.made(given.methodist())).person())
                .isEqualTo(given.methodist().id());
    }

    @Test
    void aStoppedRunKeepsWhatWasFoundAndOneWhoseNodeDiedIsInterrupted() {
        story.asked("Dərs cədvəli");
        Run run = story.claimed(given.methodist());
        assertThatThrownBy(() -> story.claimed(given.centreHead())).hasMessage("assignment.refusal.running");
        assertThatThrownBy(
                        () -> given.methodist().runs(() -> stopMatching.run(new StopMatching.Command(run.publicId()))))
                .isInstanceOf(NotFound.class);
        given.centreHead().runs(() -> stopAssignment.run(new StopAssignment.Command(run.publicId())));
        assertThat(story.read(given.methodist(), run).stopped()).isTrue();
        clock.forward(Duration.ofMinutes(1));
        assertThat(story.read(given.methodist(), run).state(clock.instant())).isEqualTo(MatchingState.INTERRUPTED);
        assertThat(story.made(given.centreHead()).state(clock.instant())).isEqualTo(MatchingState.DONE);
    }

    @Test
    void schoolsAndTheAuthorityFindNothingOfIt() {
        story.asked("Dərs cədvəli");
        AssignmentLine line = story.line(story.made(given.methodist()));
        for (var stranger : List.of(given.head(), given.teacher(), given.officer(), given.mentor())) {
            assertThat(visitors.as(stranger).get("/support/assignment").status())
                    .isEqualTo(404);
            assertThat(visitors.as(stranger)
                            .get("/support/assignment/lines/" + line.publicId())
                            .status())
                    .isEqualTo(404);
            assertThat(visitors.as(stranger).get("/support/assignment/staff").status())
                    .isEqualTo(404);
        }
        assertThat(visitors.as(given.methodist())
                        .get("/support/assignment/staff/" + given.methodist().publicId())
                        .status())
                .isEqualTo(409);
        assertThat(visitors.as(given.centreHead())
                        .post("/support/assignment/staff/" + given.methodist().publicId(), "most", "99", "hours", "x")
                        .body())
                .contains("most-problem", "hours-problem");
    }

    @Test
    void theCentreWeighsItsWishesForRequestsAndNotForMentors() {
        story.asked("Dərs cədvəli");
        given.centreHead()
                .runs(() -> weigh.run(new WeighAssignments.Command(new Weights<>(
                        AssignmentWish.class, Map.of(AssignmentWish.CONTINUITY, 0, AssignmentWish.TRAVEL, 9)))));
        AssignmentLine line = story.line(story.made(given.methodist()));
        assertThat(line.reasons().points()).containsEntry("travel", 450).doesNotContainKey("continuity");
        assertThat(given.centreHead().does(readMatching::weights)).isEqualTo(Weights.usual(PairWish.class));
    }

    private void move(AssignmentLine line, String person) {
        given.methodist()
                .runs(() -> moveAssignment.run(new MoveAssignment.Command(line.publicId(), line.version(), person)));
    }
}
