package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.birge.support.matching.Barriers;
import org.birge.support.matching.Proposing;
import org.birge.support.matching.Run;
import org.birge.support.request.OpenRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what the solver chose: each request with the reasons, and where nobody was found, what stands in the way. */
@Component
class KeepAssignments {

    private final LineChanges lines;
    private final Assignments assignments;

    KeepAssignments(LineChanges lines, Assignments assignments) {
        this.lines = lines;
        this.assignments = assignments;
    }

    Proposing.Kept run(Run run, Queue queue, AssignmentPins pins, AssignmentPlan plan) {
        int matched = 0;
        int unkept = 0;
        for (int i = 0; i < queue.requests().size(); i++) {
            OpenRequest request = queue.requests().get(i);
            AssignmentPins.Released released = pins.released(request.id());
            LineChanges.Before before = new LineChanges.Before(
                    pins.holds(i),
                    queue.standing().get(request.id()),
                    released,
                    queue.barred().getOrDefault(request.id(), Set.of()));
            PossibleAssignment pair = plan.pair(i);
            lines.add(
                    run.id(),
                    request,
                    pair == null ? null : LineChanges.Choice.of(pair, day(pair)),
                    before,
                    pair == null
                            ? AssignmentReasons.none()
                            : AssignmentReasons.of(pair, queue.weights(), day(pair), plan.load(pair)),
                    barriers(queue, request, pair, pins.holds(i)));
            matched += pair == null ? 0 : 1;
            unkept += released == null ? 0 : 1;
        }
        return new Proposing.Kept(matched, unkept);
    }

    private Barriers barriers(Queue queue, OpenRequest request, @Nullable PossibleAssignment pair, boolean fixed) {
        if (pair != null) {
            return Barriers.none();
        }
        return fixed
                ? Barriers.byHand()
                : Barriers.of(queue.staff().stream()
                        .map(member -> AssignmentRule.codes(assignments.pair(queue, request, member)))
                        .toList());
    }

    /** The rules hold, so there is one. */
    private static LocalDate day(PossibleAssignment pair) {
        return Objects.requireNonNull(pair.day());
    }
}
