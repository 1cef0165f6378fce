package org.birge.support.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.birge.support.matching.Run;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("Lines of a proposal are taken over: as by hand, once, by the rules of that moment (J0.5, issue 4)")
@BirgeTest
class TakenOverTest {

    private final Given given;
    private final Visitors visitors;
    private final AssignmentStory story;
    private final PinAssignment pinAssignment;
    private final TakeOverAssignments takeOver;
    private final ReadAssignments read;
    private final GatherQueue gather;

    TakenOverTest(
            Given given,
            Visitors visitors,
            PinAssignment pinAssignment,
            TakeOverAssignments takeOver,
            ReadAssignments read,
            GatherQueue gather,
            AutowireCapableBeanFactory beans) {
        this.given = given;
        this.visitors = visitors;
        this.pinAssignment = pinAssignment;
        this.takeOver = takeOver;
        this.read = read;
        this.gather = gather;
        this.story = beans.createBean(AssignmentStory.class);
    }

    @AfterEach
    void everythingEnds() {
        story.everythingEnds();
    }

    @Test
    void itBindsNobodyUntilItIsTakenOverAndThenItIsAsByHand() {
        String request = story.asked("Dərs cədvəli");
        Run run = story.made(given.methodist());
        AssignmentLine line = story.line(run);
        assertThat(run.matched()).isEqualTo(1);
        assertThat(line.person()).isEqualTo(given.methodist().id());
        assertThat(line.planned()).isBetween(AssignmentStory.MONDAY, AssignmentStory.MONDAY.plusDays(2));
        assertThat(line.reasons().parts())
                .extracting(AssignmentReasons.Part::key)
                .contains("assignment.why.division", "assignment.why.load");
        assertThat(story.waiting()).hasSize(1);

        assertThat(given.centreHead().does(() -> takeOver.run(AssignmentStory.takingOver(run, List.of(line)))))
                .isEqualTo(new TakeOverAssignments.Outcome(1, 0, 0));
        assertThat(story.waiting()).isEmpty();
        assertThat(visitors.as(given.teacher()).get("/support/" + request).body())
                .contains(given.methodist().name());
        assertThat(given.methodist()
                        .does(() -> read.page("taken", "management", 0))
                        .lines())
                .hasSize(1);
        assertThat(given.methodist()
                        .does(() -> read.page("taken", "learners", 0))
                        .lines())
                .isEmpty();
        assertThat(given.centreHead().does(() -> takeOver.run(AssignmentStory.takingOver(run, story.lines(run)))))
                .isEqualTo(new TakeOverAssignments.Outcome(0, 1, 0));
    }

    @Test
    void whatWasTakenByHandMeanwhileIsLeftOutAndSaid() {
        String taken = story.asked("Dərs cədvəli");
        story.asked("Şagird şurası");
        Run run = story.made(given.methodist());
        List<AssignmentLine> lines = story.lines(run);
        story.takenByHand(taken);
        assertThat(given.methodist().does(() -> takeOver.run(AssignmentStory.takingOver(run, lines))))
                .isEqualTo(new TakeOverAssignments.Outcome(1, 1, 0));
        AssignmentLine left = story.lines(run).stream()
                .filter(line -> line.requestId().equals(taken))
                .findFirst()
                .orElseThrow();
        assertThat(left.gone()).isTrue();
        assertThat(left.refused()).isEqualTo("assignment.refusal.gone");
        assertThat(left.takenOver()).isFalse();
    }

    @Test
    void aLineChangedMeanwhileAndOneWhosePersonWentOnLeaveAreLeftOutWithTheirReason() {
        story.asked("Dərs cədvəli");
        Run run = story.made(given.methodist());
        AssignmentLine seen = story.line(run);
        given.centreHead().runs(() -> pinAssignment.run(new PinAssignment.Command(seen.publicId(), 0, true)));
        assertThat(given.methodist().does(() -> takeOver.run(AssignmentStory.takingOver(run, List.of(seen)))))
                .isEqualTo(new TakeOverAssignments.Outcome(0, 0, 1));
        assertThat(story.line(run).refused()).isNull();

        story.away(given.methodist(), AssignmentStory.MONDAY, AssignmentStory.MONDAY.plusDays(6));
        assertThat(given.methodist().does(() -> takeOver.run(AssignmentStory.takingOver(run, story.lines(run)))))
                .isEqualTo(new TakeOverAssignments.Outcome(0, 1, 0));
        assertThat(story.line(run).refused()).isEqualTo("assignment.rule.present");

        AssignmentLine again = story.line(story.made(given.methodist()));
        assertThat(again.person()).isNull();
        assertThat(again.unkept()).isEqualTo("present");
    }

    @Test
    void whatWasTakenOverCountsInTheHoursAndMakesTheNextOneWait() {
        story.asked("Dərs cədvəli");
        story.asked("Şagird şurası");
        Run run = story.made(given.methodist());
        List<AssignmentLine> lines = story.lines(run);
        story.terms(given.methodist(), List.of(), 1, 20);
        assertThat(given.methodist().does(() -> takeOver.run(AssignmentStory.takingOver(run, lines))))
                .isEqualTo(new TakeOverAssignments.Outcome(1, 1, 0));
        assertThat(story.lines(run)).extracting(AssignmentLine::refused).contains("assignment.rule.requests");
        assertThat(visitors.as(given.centreHead())
                        .get("/support/assignment/staff")
                        .body())
                .contains("1 / 1");
    }

    @Test
    void ofTwoWhoTakeTheSameLinesOverAtOnceEachLineIsOnes() throws Exception {
        story.asked("Dərs cədvəli");
        story.asked("Şagird şurası");
        Run run = story.made(given.methodist());
        TakeOverAssignments.Command same = AssignmentStory.takingOver(run, story.lines(run));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<TakeOverAssignments.Outcome> one = both.submit(() -> taken(given.methodist(), same));
            Future<TakeOverAssignments.Outcome> other = both.submit(() -> taken(given.centreHead(), same));
            assertThat(one.get().assigned() + other.get().assigned()).isEqualTo(2);
            assertThat(one.get().changed() + other.get().changed()).isEqualTo(2);
        }
        assertThat(story.waiting()).isEmpty();
        assertThat(story.lines(run)).allMatch(AssignmentLine::takenOver);
        assertThat(member(given.methodist()).open()).isEqualTo(2);
    }

    @Test
    void whatWasTakenOverTakesItsHoursOfItsDayAndTheNextIsGivenAnother() {
        story.asked("Dərs cədvəli");
        Run run = story.made(given.methodist());
        AssignmentLine line = story.line(run);
        StaffMember before = member(given.methodist());
        taken(given.methodist(), AssignmentStory.takingOver(run, List.of(line)));

        StaffMember after = member(given.methodist());
        int visit = PossibleAssignment.HELP_MINUTES + 2 * PossibleAssignment.UNKNOWN_WAY_MINUTES;
        assertThat(after.open()).isEqualTo(before.open() + 1);
        assertThat(after.busy()).isEqualTo(before.busy() + visit);
        assertThat(after.minutesOn(line.planned())).isEqualTo(visit);
        story.asked("Şagird şurası");
        assertThat(story.line(story.made(given.methodist())).planned()).isNotEqualTo(line.planned());
    }

    private TakeOverAssignments.Outcome taken(Person by, TakeOverAssignments.Command command) {
        return by.does(() -> takeOver.run(command));
    }

    private StaffMember member(Person person) {
        return given.methodist().does(gather::staff).stream()
                .filter(one -> one.person() == person.id())
                .findFirst()
                .orElseThrow();
    }
}
