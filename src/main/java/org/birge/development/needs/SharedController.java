package org.birge.development.needs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.instruments.GroupResults.Figure;
import org.birge.instruments.ShareDiagnosis;
import org.birge.instruments.SharedNeeds;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The diagnosis that small schools share: join, leave, and what was counted over all of them (cycle: small schools). */
@Controller
@RequestMapping("/year/needs/shared")
class SharedController {

    private final SharedNeeds needs;
    private final ShareDiagnosis share;
    private final CountryPack pack;

    SharedController(SharedNeeds needs, ShareDiagnosis share, CountryPack pack) {
        this.needs = needs;
        this.share = share;
        this.pack = pack;
    }

    @Allowed(Permission.SEE_NEEDS)
    @GetMapping
    ModelAndView show() {
        SharedNeeds.Standing standing = needs.standing();
        return Pages.show(
                "development/needs/shared",
                new SharedPage(standing, standing.figures().isEmpty() ? null : heat(standing)));
    }

    /** @param union the method union whose schools share; left out for the small schools of the district */
    @Allowed(Permission.RUN_CAMPAIGN)
    @PostMapping
    ModelAndView join(@RequestParam(required = false) @Nullable Long union) {
        share.run(union);
        return Pages.to("/year/needs/shared");
    }

    @Allowed(Permission.RUN_CAMPAIGN)
    @PostMapping("/leaving")
    ModelAndView leave() {
        share.leave();
        return Pages.to("/year/needs/shared");
    }

    private HeatMap heat(SharedNeeds.Standing standing) {
        List<HeatMap.Column> columns = new ArrayList<>();
        standing.figures().stream()
                .map(Figure::group)
                .distinct()
                .sorted(Comparator.comparing((String code) -> !code.equals("all"))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(code -> columns.add(new HeatMap.Column(
                        code,
                        GroupName.of(
                                        pack,
                                        code.substring(0, Math.max(code.indexOf(':'), 0)),
                                        code.substring(code.indexOf(':') + 1))
                                .orElse(null),
                        true,
                        false)));
        List<HeatMap.Row> rows = new ArrayList<>();
        for (var area : pack.teacherNeeds().areas()) {
            List<@Nullable Figure> figures = new ArrayList<>();
            for (HeatMap.Column column : columns) {
                figures.add(standing.figures().stream()
                        .filter(figure -> figure.group().equals(column.code())
                                && figure.area().equals(area.code()))
                        .findFirst()
                        .orElse(null));
            }
            Figure all = figures.getFirst();
            rows.add(new HeatMap.Row(
                    area.code(), area.name(), all != null && all.index() >= standing.priorityFrom(), figures));
        }
        rows.sort(Comparator.comparingInt(HeatMap.Row::index).reversed());
        return new HeatMap(columns, rows, false);
    }
}
