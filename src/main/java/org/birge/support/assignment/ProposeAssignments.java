package org.birge.support.assignment;

import org.birge.support.matching.Proposing;
import org.birge.support.matching.Run;
import org.birge.support.matching.RunKind;
import org.springframework.stereotype.Component;

/** Looks for people of the centre for all requests nobody has taken on. */
@Component
class ProposeAssignments implements Proposing {

    private final GatherQueue gather;
    private final Assignments assignments;
    private final KeepAssignments keep;

    ProposeAssignments(GatherQueue gather, Assignments assignments, KeepAssignments keep) {
        this.gather = gather;
        this.assignments = assignments;
        this.keep = keep;
    }

    @Override
    public RunKind kind() {
        return RunKind.REQUESTS;
    }

    @Override
    public Question question(Run run) {
        return new AssignmentQuestion(run, gather.all(run.weights(AssignmentWish.class)), assignments, keep);
    }

    @Override
    public String notice() {
        return "assignment.notice.ready";
    }

    @Override
    public String address() {
        return AssignmentPage.PATH;
    }
}
