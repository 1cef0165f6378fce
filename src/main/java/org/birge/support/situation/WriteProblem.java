package org.birge.support.situation;

import java.util.Set;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A head or deputy writes down an open problem of the school, or writes it anew (J6.4). Only the head shows it to the centre. */
@Component
public class WriteProblem {

    /**
     * @param section of the plan it belongs to
     * @param area of the needs questionnaire, null where none is meant
     * @param words what it looks like, with whom, since when; no names of learners
     * @param shown whether the centre sees it at once
     */
    public record Command(String section, @Nullable String area, String title, String words, boolean shown) {

        public Command {
            Longest.demand("title", title, Longest.NAME);
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Problems problems;
    private final SituationNews news;
    private final CountryPack pack;

    WriteProblem(Problems problems, SituationNews news, CountryPack pack) {
        this.problems = problems;
        this.news = news;
        this.pack = pack;
    }

    /** @return its public id. Refuses empty words, and a deputy who would show it. */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        if (scope.organisation() == null || !Set.of("head", "deputy").contains(scope.role())) {
            throw new NotFound();
        }
        demand(command);
        if (command.shown()) {
            ProblemRules.demand(
                    ProblemCommand.SHOW, ProblemRules.parties(scope, scope.organisation(), false), ProblemState.KEPT);
        }
        String publicId = PublicId.next();
        long id = problems.add(publicId, command);
        problems.happened(id, "written", null);
        if (command.shown()) {
            problems.happened(id, "shown", null);
            news.shown(publicId, scope.organisation(), command.title());
        }
        return publicId;
    }

    /** Whether it is shown stays as it is. */
    @Transactional
    public void change(String problem, long version, Command command) {
        Problem changed = problems.lock(problem)
                .demand(ProblemCommand.CHANGE, Scope.current())
                .atVersion(version);
        demand(command);
        problems.changed(changed.id(), command);
        problems.happened(changed.id(), "changed", null);
    }

    private void demand(Command command) {
        if (command.title().isBlank() || command.words().isBlank()) {
            throw new Refusal("situation.refusal.no-words");
        }
        boolean section = pack.sections().stream().anyMatch(one -> one.code().equals(command.section()));
        boolean area = command.area() == null
                || pack.teacherNeeds().areas().stream()
                        .anyMatch(one -> one.code().equals(command.area()));
        if (!section || !area) {
            throw new NotFound();
        }
    }
}
