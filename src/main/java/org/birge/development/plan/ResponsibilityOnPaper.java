package org.birge.development.plan;

import java.util.Optional;
import org.birge.access.Actor;
import org.birge.development.papers.YearPaper;
import org.birge.documents.IssuedKind;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Messages;
import org.birge.web.Problems;
import org.springframework.stereotype.Component;

/** The matrix of responsibility is issued by the head once it is set for the year; last year's is not this year's. */
@Component
class ResponsibilityOnPaper implements YearPaper {

    private final ResponsibilityPages pages;
    private final PrintResponsibility paper;
    private final Messages messages;
    private final SchoolDays days;

    ResponsibilityOnPaper(ResponsibilityPages pages, PrintResponsibility paper, Messages messages, SchoolDays days) {
        this.pages = pages;
        this.paper = paper;
        this.messages = messages;
        this.days = days;
    }

    @Override
    public IssuedKind kind() {
        return IssuedKind.RESPONSIBILITY;
    }

    @Override
    public Optional<Draft> draft(Actor actor, Language language) {
        if (!actor.atSchool()) {
            return Optional.empty();
        }
        SchoolYear year = SchoolYear.at(days.today());
        ResponsibilityPage page = pages.of(actor, year, year, Problems.none());
        boolean set = !page.fromLastYear() && page.lines().stream().anyMatch(line -> line.responsible() != null);
        return set
                ? Optional.of(new Draft(
                        year.start(),
                        messages.in(language).of("matrix.title") + ", " + year,
                        "/year/plan/responsibility",
                        stamp -> paper.xhtml(actor.organisation(), page, language, stamp)))
                : Optional.empty();
    }

    @Override
    public boolean mayIssue(Actor actor) {
        return actor.atSchool()
                && MatrixRules.allows(MatrixCommand.ISSUE, actor.scope(), actor.organisation(), MatrixState.RUNNING);
    }

    @Override
    public void demandIssue(Actor actor) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        MatrixRules.demand(MatrixCommand.ISSUE, actor.scope(), MatrixState.RUNNING);
    }
}
