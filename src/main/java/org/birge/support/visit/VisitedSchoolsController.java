package org.birge.support.visit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.birge.registry.SchoolDistricts;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has not been visited for how long: as a list, as a file, as a map. */
@Controller
@RequestMapping(SchoolFilter.PATH)
class VisitedSchoolsController {

    static final int PAGE = 50;
    /** More than any centre has. */
    private static final int MOST = 20_000;

    private final VisitedSchools schools;
    private final SchoolDistricts districts;
    private final VisitedSchoolsExport export;
    private final CountryPack pack;
    private final Messages messages;
    private final Languages languages;

    VisitedSchoolsController(
            VisitedSchools schools,
            SchoolDistricts districts,
            VisitedSchoolsExport export,
            CountryPack pack,
            Messages messages,
            Languages languages) {
        this.schools = schools;
        this.districts = districts;
        this.export = export;
        this.pack = pack;
        this.messages = messages;
        this.languages = languages;
    }

    @Allowed(Permission.PLAN_VISITS)
    @GetMapping
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    public ModelAndView list(Actor actor, @RequestParam Map<String, String> given) {
        SchoolFilter filter = SchoolFilter.of(given);
        List<VisitedSchool> found = schools.page(actor, filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<VisitedSchool> lines = more ? found.subList(0, PAGE) : found;
        return Pages.show(
                "support/visit/schools",
                new VisitedSchoolsPage(
                        lines,
                        filter,
                        districts.within(actor.grant().low(), actor.grant().high()),
                        pack.schoolKinds(),
                        more ? filter.next(lines.getLast().publicId()) : null,
                        filter.after().isEmpty() ? null : filter.first()));
    }

    @Allowed(Permission.PLAN_VISITS)
    @GetMapping("/export")
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public void export(
            Actor actor,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "xlsx") String format,
            HttpServletResponse response)
            throws IOException {
        export.send(actor, schools.page(actor, whole(given), MOST), format, response);
    }

    @Allowed(Permission.PLAN_VISITS)
    @GetMapping("/map")
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    public ModelAndView map(Actor actor, @RequestParam Map<String, String> given, HttpServletRequest request) {
        SchoolFilter filter = whole(given);
        List<VisitedSchool> all = schools.all(actor, filter, MOST);
        List<VisitedSchool> placed = all.stream()
                .filter(school -> school.place() != null)
                .sorted(Comparator.comparing(VisitedSchool::district))
                .toList();
        Map<VisitBand, Long> counts =
                all.stream().collect(Collectors.groupingBy(VisitedSchool::band, Collectors.counting()));
        return Pages.show(
                "support/visit/map",
                new VisitedMapPage(
                        filter,
                        districts.within(actor.grant().low(), actor.grant().high()),
                        pack.schoolKinds(),
                        placed.isEmpty() ? null : VisitMap.draw(placed, messages.in(languages.of(request))),
                        VisitMap.byDistrict(placed),
                        Arrays.stream(VisitBand.values())
                                .map(band -> new VisitedMapPage.Count(
                                        band, counts.getOrDefault(band, 0L).intValue()))
                                .toList(),
                        all.size() - placed.size()));
    }

    private static SchoolFilter whole(Map<String, String> given) {
        SchoolFilter asked = SchoolFilter.of(given);
        return new SchoolFilter(asked.q(), asked.district(), asked.kind(), asked.band(), asked.newest(), "");
    }
}
