package org.birge.support.situation;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head lets the centre see a problem, or see it no longer (J6.4). */
@Component
public class ShowProblem {

    private final Problems problems;
    private final SituationNews news;

    ShowProblem(Problems problems, SituationNews news) {
        this.problems = problems;
        this.news = news;
    }

    @Transactional
    public void run(String problem, long version, boolean shown) {
        Problem changed = problems.lock(problem)
                .demand(shown ? ProblemCommand.SHOW : ProblemCommand.HIDE, Scope.current())
                .atVersion(version);
        problems.shown(changed.id(), shown);
        problems.happened(changed.id(), shown ? "shown" : "hidden", null);
        if (shown) {
            news.shown(problem, changed.school(), changed.title());
        }
    }
}
