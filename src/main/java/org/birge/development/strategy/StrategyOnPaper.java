package org.birge.development.strategy;

import java.util.Optional;
import org.birge.access.Actor;
import org.birge.development.papers.YearPaper;
import org.birge.documents.IssuedKind;
import org.birge.shared.Language;
import org.springframework.stereotype.Component;

/** The strategy is issued by the head, the strategic plan of a centre by the centre's head. */
@Component
class StrategyOnPaper implements YearPaper {

    private final StrategyPages pages;
    private final PrintStrategy paper;

    StrategyOnPaper(StrategyPages pages, PrintStrategy paper) {
        this.pages = pages;
        this.paper = paper;
    }

    @Override
    public IssuedKind kind() {
        return IssuedKind.STRATEGY;
    }

    @Override
    public Optional<Draft> draft(Actor actor, Language language) {
        if (!actor.atSchool() && !actor.grant().kind().equals("centre")) {
            return Optional.empty();
        }
        StrategyPage page = actor.atSchool() ? pages.school(actor, null) : pages.centre(actor, null);
        return page.goals().isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(
                        MANY_YEARS,
                        paper.title(page, language),
                        page.base(),
                        stamp -> paper.xhtml(actor, page, language, stamp)));
    }

    @Override
    public boolean mayIssue(Actor actor) {
        return GoalRules.allows(command(actor), actor.scope(), actor.organisation(), GoalState.RUNNING);
    }

    @Override
    public void demandIssue(Actor actor) {
        GoalRules.demand(command(actor), actor.scope(), actor.organisation(), GoalState.RUNNING);
    }

    private static GoalCommand command(Actor actor) {
        return actor.atSchool() ? GoalCommand.ISSUE_SCHOOL : GoalCommand.ISSUE_CENTRE;
    }
}
