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

    /** The one whom somebody barred may be proposed again. @param person public id */
    public record Allow(String line, long version, String person) {}

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
        StaffMember loaded = gather.elsewhere(line, queue, assignments).with(member);
        PossibleAssignment pair = assignments.pair(queue.allowing(request, barred), request, loaded);
        String why = AssignmentRule.first(pair);
        if (why != null) {
            throw new Refusal("assignment.rule." + why);
        }
        int load = loaded.open() + 1;
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

    /** Where nobody is proposed, planning again looks for somebody, and may find the same one. */
    @Transactional
    public void run(Allow command) {
        AssignmentLine line = changing.line(command.line(), command.version(), AssignmentCommand.MOVE);
        StaffMember member = gather.staff().stream()
                .filter(one ->
                        one.publicId().equals(command.person()) && line.barred().contains(one.person()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Set<Long> barred = new HashSet<>(line.barred());
        barred.remove(member.person());
        boolean open = line.person() == null && !line.pinned();
        lines.allow(line, barred, open ? new Barriers(false, Map.of("lifted", 1)) : line.barriers());
    }
}
