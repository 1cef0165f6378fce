package org.birge.support.situation;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre says what it can do against a problem, or what helped elsewhere; the words stay beside it (J6.4). */
@Component
public class AnswerProblem {

    public record Command(String problem, long version, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Problems problems;
    private final SituationNews news;

    AnswerProblem(Problems problems, SituationNews news) {
        this.problems = problems;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        Problem problem = problems.lock(command.problem())
                .demand(ProblemCommand.ANSWER, Scope.current())
                .atVersion(command.version());
        if (command.words().isBlank()) {
            throw new Refusal("situation.refusal.no-words");
        }
        problems.answered(problem.id());
        problems.happened(problem.id(), "answered", command.words().strip());
        news.answered(problem);
    }
}
