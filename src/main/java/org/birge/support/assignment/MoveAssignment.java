package org.birge.support.assignment;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.matching.Barriers;
import org.birge.support.request.OpenRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a request to somebody else by hand, to nobody, or to anybody but whom it was given. The rules hold for hands too. */
@Component
public class MoveAssignment {

    /** @param person public id; empty for nobody. Whoever is chosen is fixed, also that it is nobody. */
    public record Command(String line, long version, String person) {}

    /** Not the one proposed: planning again looks for another. */
    public record NotThis(String line, long version) {}

    private final ChangingLines changing;
    private final LineChanges lines;
    private final GatherQueue gather;
    private final Assignments assignments;

    MoveAssignment(ChangingLines changing, LineChanges lines, GatherQueue gather, Assignments assignments) {
        this.changing = changing;
        this.lines = lines;
        this.gather = gather;
        this.assignments = assignments;
    }

    /** Refuses what a rule forbids, in its words, also where others of this proposal have filled somebody's week. */
    @Transactional
    public void run(Command command) {
        AssignmentLine line = changing.line(command.line(), command.version(), AssignmentCommand.MOVE);
        Set<Long> barred = new HashSet<>(line.barred());
        if (command.person().isEmpty()) {
            lines.move(line, null, barred, true, AssignmentReasons.none(), Barriers.byHand());
            return;
        }
        Queue queue = gather.of(line);
        OpenRequest request =
                queue.requests().stream().findFirst().orElseThrow(() -> new Refusal("assignment.refusal.gone"));
        StaffMember member = queue.staff().stream()
                .filter(one -> one.publicId().equals(command.person()))
                .findFirst()
                .orElseThrow(NotFound::new);
        barred.remove(member.person());
        PossibleAssignment pair = assignments.pair(queue.allowing(request, barred), request, member);
        GivenElsewhere others = gather.elsewhere(line, queue, assignments);
        String why = AssignmentPins.broken(pair, others.count(member), others.minutes(member));
        if (why != null) {
            throw new Refusal("assignment.rule." + why);
        }
        int load = member.open() + others.count(member) + 1;
        lines.move(
                line,
                LineChanges.Choice.of(pair, Objects.requireNonNull(pair.day())),
                barred,
                true,
                AssignmentReasons.of(pair, queue.weights(), Objects.requireNonNull(pair.day()), load),
                Barriers.none());
    }

    @Transactional
    public void run(NotThis command) {
        AssignmentLine line = changing.line(command.line(), command.version(), AssignmentCommand.MOVE);
        if (line.person() == null) {
            throw new Refusal("assignment.refusal.nobody");
        }
        Set<Long> barred = new HashSet<>(line.barred());
        barred.add(line.person());
        lines.move(line, null, barred, false, AssignmentReasons.none(), new Barriers(false, Map.of("not-this", 1)));
    }
}
