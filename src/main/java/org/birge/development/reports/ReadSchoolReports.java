package org.birge.development.reports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.development.reports.SchoolReports.Keyset;
import org.birge.instruments.EffectResults;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the list of reports together, page by page. */
@Component
class ReadSchoolReports {

    private static final int PAGE = 50;

    private final SchoolReports reports;
    private final EffectResults results;
    private final CountryPack pack;
    private final Clock clock;

    ReadSchoolReports(SchoolReports reports, EffectResults results, CountryPack pack, Clock clock) {
        this.reports = reports;
        this.results = results;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public SchoolReportsPage run(Actor actor, SchoolYear year, String stage, Keyset keyset) {
        List<SchoolReportsPage.Row> rows = reports.after(keyset, stage, year, actor.grant(), PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<SchoolReportsPage.Row> shown = more ? rows.subList(0, PAGE) : rows;
        return new SchoolReportsPage(
                year,
                stage,
                pack.sections().size(),
                shown,
                reports.totals(year, actor.grant()),
                more ? after(year, stage, shown.getLast()) : null,
                keyset.id() == 0,
                List.of(today(), today().previous()),
                effects(year));
    }

    private SchoolYear today() {
        return SchoolYear.at(LocalDate.now(clock.withZone(pack.timeZone())));
    }

    /** What changed over three schools and more, as far as their reports were heard. */
    @Transactional(readOnly = true)
    public List<SchoolReportsPage.EffectLine> effects(SchoolYear year) {
        Map<String, Text> names = pack.teacherNeeds().areas().stream()
                .collect(Collectors.toMap(NeedsInstrument.Area::code, NeedsInstrument.Area::name));
        return results.totals(year).stream()
                .filter(total -> names.containsKey(total.area()))
                .map(total -> new SchoolReportsPage.EffectLine(
                        Objects.requireNonNull(names.get(total.area())),
                        new EffectResults.Effect(
                                total.area(),
                                "",
                                total.reached(),
                                total.others(),
                                total.reachedChange(),
                                total.othersChange()),
                        total.schools()))
                .toList();
    }

    private static String after(SchoolYear year, String stage, SchoolReportsPage.Row last) {
        return UriComponentsBuilder.fromPath("/reports/schools")
                .queryParam("year", year.start())
                .queryParam("stage", stage)
                .queryParam("district", "{district}")
                .queryParam("name", "{name}")
                .queryParam("id", last.id())
                .encode(StandardCharsets.UTF_8)
                .buildAndExpand(last.district(), last.name())
                .toUriString();
    }
}
