package org.birge.development.area;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.birge.registry.SchoolDistricts;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.birge.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The map beside the list of schools. */
@Controller
class SchoolsMapController {

    private final MapRows rows;
    private final SchoolDistricts districts;
    private final SchoolDays days;
    private final Messages messages;
    private final Languages languages;

    SchoolsMapController(
            MapRows rows, SchoolDistricts districts, SchoolDays days, Messages messages, Languages languages) {
        this.rows = rows;
        this.districts = districts;
        this.days = days;
        this.messages = messages;
        this.languages = languages;
    }

    @Allowed(Permission.SEE_SCHOOLS)
    @GetMapping("/schools/map")
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public ModelAndView show(
            @RequestParam(defaultValue = "") String district, Actor actor, HttpServletRequest request) {
        SchoolYear year = SchoolYear.at(days.today());
        List<MapRows.Row> all = rows.of(year, district, actor.grant());
        List<MapRows.Row> placed = all.stream()
                .filter(row -> row.latitude() != null && row.longitude() != null)
                .toList();
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(MapRows.Row::stage, Collectors.counting()));
        List<SchoolsMapPage.Stage> stages = IntStream.range(0, Stages.ALL.size())
                .mapToObj(i -> {
                    String stage = Stages.ALL.get(i);
                    return new SchoolsMapPage.Stage(
                            i + 1, stage, counts.getOrDefault(stage, 0L).intValue());
                })
                .toList();
        return Pages.show(
                "development/area/map",
                new SchoolsMapPage(
                        year,
                        district,
                        districts.within(actor.grant().low(), actor.grant().high()),
                        placed.isEmpty() ? null : SchoolsMap.draw(placed, messages.in(languages.of(request))),
                        SchoolsMap.byDistrict(placed),
                        stages,
                        all.size(),
                        all.size() - placed.size(),
                        actor.may(Permission.SEE_AREA_NEEDS)));
    }
}
