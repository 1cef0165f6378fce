package org.birge.development.area;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Allowed;
import org.birge.access.Permission;
import org.birge.access.Trail;
import org.birge.database.Gathering;
import org.birge.database.Gatherings;
import org.birge.instruments.AreaResults;
import org.birge.instruments.AreaResults.Cell;
import org.birge.instruments.HeadPools;
import org.birge.instruments.Instrument;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Languages;
import org.birge.web.Messages;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The heat map of a centre, an authority or the country. */
@Controller
class AreaNeedsController {

    private final TransactionTemplate reading;
    private final Gatherings gatherings;
    private final AreaResults results;
    private final HeadPools pools;
    private final CountryPack pack;
    private final Clock clock;
    private final Messages messages;
    private final Languages languages;
    private final Trail trail;

    AreaNeedsController(
            PlatformTransactionManager transactions,
            Gatherings gatherings,
            AreaResults results,
            HeadPools pools,
            CountryPack pack,
            Clock clock,
            Messages messages,
            Languages languages,
            Trail trail) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.gatherings = gatherings;
        this.results = results;
        this.pools = pools;
        this.pack = pack;
        this.clock = clock;
        this.messages = messages;
        this.languages = languages;
        this.trail = trail;
    }

    @Allowed(Permission.SEE_AREA_NEEDS)
    @GetMapping("/schools/needs")
    ModelAndView show(@RequestParam(defaultValue = "") String district, Actor actor) {
        return Pages.show("development/area/needs", page(actor, district));
    }

    /** The same table as on the page. */
    @Allowed(Permission.SEE_AREA_NEEDS)
    @GetMapping("/schools/needs.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String district,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AreaNeedsPage page = page(actor, district);
        trail.record(
                "exported", Map.of("list", "area-needs", "rows", page.rows().size()));
        AreaNeedsTable.of(page, messages.in(languages.of(request)))
                .send(response, "needs-" + page.year().start(), format);
    }

    private AreaNeedsPage page(Actor actor, String district) {
        SchoolYear year = SchoolYear.at(LocalDate.now(clock.withZone(pack.timeZone())));
        long low = actor.grant().low();
        long high = actor.grant().high();
        return reading.execute(status -> {
            Gathering asked = gatherings.begin();
            Supplier<HeadPools.Pool> heads = pools.of(asked, low, high, year);
            List<Cell> cells = district.isEmpty()
                    ? results.byDistrict(asked, low, high, year, Instrument.TEACHERS)
                            .get()
                    : results.bySchool(low, high, district, year, Instrument.TEACHERS);
            return page(year, district, cells, heads(heads.get()));
        });
    }

    private AreaNeedsPage page(SchoolYear year, String district, List<Cell> cells, AreaNeedsPage.Heads heads) {
        List<String> places = cells.stream().map(Cell::place).distinct().toList();
        Map<String, List<Cell>> byArea = cells.stream().collect(Collectors.groupingBy(Cell::area));
        List<AreaNeedsPage.Row> rows = new ArrayList<>();
        int schools = 0;
        int answered = 0;
        int newcomers = 0;
        for (NeedsInstrument.Area area : pack.teacherNeeds().areas()) {
            List<Cell> of = byArea.getOrDefault(area.code(), List.of());
            if (!of.isEmpty()) {
                answered = of.stream().mapToInt(Cell::answered).sum();
                newcomers = of.stream().mapToInt(Cell::newcomers).sum();
                schools = of.stream().mapToInt(Cell::schools).sum();
                long weighted = of.stream()
                        .mapToLong(cell -> (long) cell.index() * cell.answered())
                        .sum();
                rows.add(new AreaNeedsPage.Row(
                        area.name(), Math.round((float) weighted / answered), indexes(places, of)));
            }
        }
        rows.sort(Comparator.comparingInt(AreaNeedsPage.Row::all).reversed());
        return new AreaNeedsPage(year, district, places, rows, schools, answered, newcomers, heads);
    }

    private AreaNeedsPage.Heads heads(HeadPools.Pool pool) {
        Map<String, Text> titles = pack.headNeeds().areas().stream()
                .collect(Collectors.toMap(NeedsInstrument.Area::code, NeedsInstrument.Area::name));
        List<AreaNeedsPage.Row> rows = pool.needs().stream()
                .filter(need -> titles.containsKey(need.area()))
                .map(need ->
                        new AreaNeedsPage.Row(Objects.requireNonNull(titles.get(need.area())), need.index(), List.of()))
                .toList();
        return new AreaNeedsPage.Heads(pool.schools(), pool.asked(), pool.answered(), rows);
    }

    private static List<@Nullable Integer> indexes(List<String> places, List<Cell> cells) {
        Map<String, Integer> known =
                cells.stream().collect(Collectors.toMap(Cell::place, Cell::index, (first, other) -> first));
        List<@Nullable Integer> indexes = new ArrayList<>();
        places.forEach(place -> indexes.add(known.get(place)));
        return indexes;
    }
}
