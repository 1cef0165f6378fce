package org.birge.support.situation;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A leader of the school says that a problem is solved and what helped, so that others can learn from it; or that it is there again (J6.4). */
@Component
public class SolveProblem {

    public record Command(String problem, long version, String helped) {

        public Command {
            Longest.demand("helped", helped, Longest.WORDS);
        }
    }

    private final Problems problems;

    SolveProblem(Problems problems) {
        this.problems = problems;
    }

    @Transactional
    public void run(Command command) {
        Problem problem = problems.lock(command.problem())
                .demand(ProblemCommand.SOLVE, Scope.current())
                .atVersion(command.version());
        if (command.helped().isBlank()) {
            throw new Refusal("situation.refusal.no-words");
        }
        problems.solved(problem.id(), command.helped());
        problems.happened(problem.id(), "solved", command.helped().strip());
    }

    @Transactional
    public void reopen(String problem, long version) {
        Problem solved = problems.lock(problem)
                .demand(ProblemCommand.REOPEN, Scope.current())
                .atVersion(version);
        problems.reopened(solved.id());
        problems.happened(solved.id(), "reopened", null);
    }
}
