package org.birge.development.plan;

import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.Section;
import org.springframework.stereotype.Component;

/**
 * The parts of a plan that somebody may write in: of a centre's its head in all, everybody else in those of their own divisions (J0.4); of a
 * school's whoever may write at all, in all.
 */
@Component
class OwnDirections {

    private final OwnDivisions divisions;
    private final PlanSections sections;

    OwnDirections(OwnDivisions divisions, PlanSections sections) {
        this.divisions = divisions;
        this.sections = sections;
    }

    /** Codes of sections; who may write at all is asked of the rules. */
    Set<String> of(Scope scope, boolean centre) {
        return centre
                ? divisions.all(scope).stream().map(CountryPack.Division::code).collect(Collectors.toSet())
                : sections.of(false).stream().map(Section::code).collect(Collectors.toSet());
    }

    boolean has(Plan plan, String section) {
        return !plan.centre() || of(Scope.current(), true).contains(section);
    }

    /** Refuses another division's direction. */
    void demand(Plan plan, String section) {
        if (!has(plan, section)) {
            throw ofAnother();
        }
    }

    static Refusal ofAnother() {
        return new Refusal("centreplan.refusal.other-division");
    }
}
