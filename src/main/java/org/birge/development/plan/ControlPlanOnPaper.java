package org.birge.development.plan;

import java.util.Optional;
import org.birge.access.Actor;
import org.birge.development.papers.YearPaper;
import org.birge.documents.IssuedKind;
import org.birge.shared.Language;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;

/** The monthly plan of inside-school control is issued like the plan it is a part of: by the head, once that is in force. */
@Component
class ControlPlanOnPaper implements YearPaper {

    private final OnePlan plans;
    private final PlanPaper paper;
    private final PlanRows rows;
    private final CountryPack pack;
    private final SchoolDays days;

    ControlPlanOnPaper(OnePlan plans, PlanPaper paper, PlanRows rows, CountryPack pack, SchoolDays days) {
        this.plans = plans;
        this.paper = paper;
        this.rows = rows;
        this.pack = pack;
        this.days = days;
    }

    @Override
    public IssuedKind kind() {
        return IssuedKind.CONTROL_PLAN;
    }

    @Override
    public Optional<Draft> draft(Actor actor, Language language) {
        if (!actor.atSchool()) {
            return Optional.empty();
        }
        SchoolYear year = SchoolYear.at(days.today());
        return plans.shown(actor, year, "control", PlanFilter.NONE)
                .page()
                .filter(page -> page.plan().state().inForce() && !page.groups().isEmpty())
                .map(page -> new Draft(
                        year.start(),
                        pack.word("control-plan", "title").in(language) + ", " + year,
                        "/year/plan?view=control",
                        stamp -> paper.xhtml(page, language, stamp)));
    }

    @Override
    public boolean mayIssue(Actor actor) {
        return actor.atSchool()
                && plan(actor)
                        .filter(facts -> PlanRules.allows(PlanCommand.ISSUE, actor.scope(), facts))
                        .isPresent();
    }

    @Override
    public void demandIssue(Actor actor) {
        if (!actor.atSchool()) {
            throw new NotFound();
        }
        PlanRules.demand(
                PlanCommand.ISSUE,
                PlanRules.parties(actor.scope(), actor.organisation(), null),
                plan(actor).map(PlanPage.Facts::state).orElseThrow(() -> new Refusal("papers.refusal.nothing")),
                false);
    }

    private Optional<PlanPage.Facts> plan(Actor actor) {
        return rows.ofSchool(actor.organisation(), SchoolYear.at(days.today()));
    }
}
