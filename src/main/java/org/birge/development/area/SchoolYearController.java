package org.birge.development.area;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.tasks.SchoolDays;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One school's year, opened from its row in the list of schools. */
@Controller
class SchoolYearController {

    private static final Set<String> READABLE = Set.of("submitted", "agreed", "noted");
    private static final String ADOPTED = "adopted";

    private final OneSchool schools;
    private final CountryPack pack;
    private final SchoolDays days;

    SchoolYearController(OneSchool schools, CountryPack pack, SchoolDays days) {
        this.schools = schools;
        this.pack = pack;
        this.days = days;
    }

    @Allowed(Permission.SEE_SCHOOLS)
    @GetMapping("/schools/{school}/year")
    @Transactional(readOnly = true)
    public ModelAndView show(@PathVariable String school, Actor actor) {
        SchoolYear year = SchoolYear.at(days.today());
        SchoolYearPage.Facts facts = schools.of(school, year, actor.grant()).orElseThrow(NotFound::new);
        boolean readsPlan = actor.may(Permission.READ_PLAN)
                && (READABLE.contains(facts.state())
                        || !actor.may(Permission.DECIDE_PLAN) && facts.state().equals(ADOPTED));
        Text need = actor.may(Permission.SEE_AREA_NEEDS) ? area(facts.topArea()) : null;
        return Pages.show(
                "development/area/school-year",
                new SchoolYearPage(
                        year,
                        school,
                        facts,
                        need,
                        readsPlan,
                        actor.may(Permission.PLAN_VISITS) ? schools.visits(school) : List.of()));
    }

    private @Nullable Text area(@Nullable String code) {
        return Stream.of(pack.teacherNeeds(), pack.headNeeds())
                .flatMap(instrument -> instrument.areas().stream())
                .filter(area -> area.code().equals(code))
                .findFirst()
                .map(NeedsInstrument.Area::name)
                .orElse(null);
    }
}
