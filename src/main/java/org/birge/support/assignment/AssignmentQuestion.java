package org.birge.support.assignment;

import org.birge.support.matching.Proposing;
import org.birge.support.matching.Run;
import org.birge.support.matching.solver.Matching;
import org.jspecify.annotations.Nullable;

/** Who takes which request of a queue. */
final class AssignmentQuestion implements Proposing.Question {

    private final Run run;
    private final Queue queue;
    private final AssignmentFigures figures;
    private final KeepAssignments keep;

    AssignmentQuestion(Run run, Queue queue, Assignments assignments, KeepAssignments keep) {
        this.run = run;
        this.queue = queue;
        this.figures = new AssignmentFigures(queue, assignments);
        this.keep = keep;
    }

    @Override
    public int waiting() {
        return queue.waiting();
    }

    @Override
    public int leftOut() {
        return queue.leftOut();
    }

    @Override
    public int offering() {
        return queue.staff().size();
    }

    @Override
    public int places() {
        return queue.staff().stream().mapToInt(StaffMember::room).sum();
    }

    @Override
    public Matching matching() {
        return figures.matching();
    }

    @Override
    public @Nullable Matching narrower(int[] chosen) {
        return figures.narrower(chosen);
    }

    @Override
    public Proposing.Kept keep(int[] chosen) {
        return keep.run(run, queue, figures.pins(), figures.plan(chosen));
    }
}
