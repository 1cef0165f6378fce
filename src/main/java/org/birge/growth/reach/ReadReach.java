package org.birge.growth.reach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.access.Actor;
import org.birge.database.ScopedTransactions;
import org.birge.growth.reach.ReachRows.Range;
import org.birge.registry.SchoolDistricts;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together whom trainings reached, by district, or by region for those who stand above regions. */
@Component
public class ReadReach {

    static final int PAGE = 30;
    /** More schools than any country of ours has. */
    private static final int MOST = 20_000;

    private static final int YEARS = 3;

    /** @param district empty for all */
    private record Asked(
            ReachRows.Of of,
            List<SchoolYear> years,
            List<ReachPage.Region> regions,
            ReachPage.@Nullable Region region,
            List<String> districts,
            String district) {

        boolean byRegion() {
            return region == null && !regions.isEmpty();
        }
    }

    private final ReachRows rows;
    private final SchoolDistricts districts;
    private final CountryPack pack;
    private final Clock clock;

    ReadReach(ReachRows rows, SchoolDistricts districts, CountryPack pack, Clock clock) {
        this.rows = rows;
        this.districts = districts;
        this.pack = pack;
        this.clock = clock;
    }

    /** A page; the sums stand on the first one. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    ReachPage page(Actor actor, Map<String, String> given) {
        Asked asked = asked(actor, given);
        String after = text(given, "after");
        List<ReachPage.School> found = rows.unreached(asked.of(), asked.district(), after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<ReachPage.School> shown = more ? found.subList(0, PAGE) : found;
        return page(
                asked,
                after.isEmpty() ? lines(actor, asked) : List.of(),
                shown,
                more ? shown.getLast().publicId() : null);
    }

    /** The sums alone, for a file. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    ReachPage sums(Actor actor, Map<String, String> given) {
        Asked asked = asked(actor, given);
        return page(asked, lines(actor, asked), List.of(), null);
    }

    /** Every school that was not reached, for a file. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    ReachPage schools(Actor actor, Map<String, String> given) {
        Asked asked = asked(actor, given);
        return page(asked, List.of(), rows.unreached(asked.of(), asked.district(), "", MOST), null);
    }

    /** Whether the page of this year hides how many people of a district were reached: then no other page tells it either. */
    @Transactional(readOnly = true)
    public boolean hides(Actor actor, String district) {
        SchoolYear year = SchoolYear.at(today());
        Stream<ReachLine> lines = rows.regions(actor).isEmpty()
                ? rows.lines(new ReachRows.Of(Range.of(actor), year, day(year)), false).stream()
                : rows.regions(actor, district).stream()
                        .flatMap(region -> rows.ofRegion(actor, region, year, day(year)).stream());
        return lines.anyMatch(line -> district.equals(line.part()) && line.reached() == null);
    }

    private Asked asked(Actor actor, Map<String, String> given) {
        SchoolYear now = SchoolYear.at(today());
        List<SchoolYear> years =
                Stream.iterate(now, SchoolYear::previous).limit(YEARS).toList();
        SchoolYear year = years.stream()
                .filter(one -> Integer.toString(one.start()).equals(text(given, "year")))
                .findFirst()
                .orElse(now);
        List<ReachPage.Region> regions = rows.regions(actor);
        ReachPage.Region region = regions.stream()
                .filter(one -> one.publicId().equals(text(given, "region")))
                .findFirst()
                .orElse(null);
        Range range = region == null ? Range.of(actor) : new Range(region.low(), region.high());
        List<String> all = districts.within(range.low(), range.high());
        return new Asked(
                new ReachRows.Of(range, year, day(year)),
                years,
                regions,
                region,
                all,
                all.contains(text(given, "district")) ? text(given, "district") : "");
    }

    private List<ReachLine> lines(Actor actor, Asked asked) {
        ReachPage.Region region = asked.region();
        return region == null
                ? rows.lines(asked.of(), asked.byRegion())
                : rows.ofRegion(actor, region, asked.of().year(), asked.of().day());
    }

    private static ReachPage page(
            Asked asked, List<ReachLine> lines, List<ReachPage.School> unreached, @Nullable String next) {
        ReachPage.Region region = asked.region();
        return new ReachPage(
                asked.of().year(),
                asked.years(),
                region == null ? "" : region.publicId(),
                asked.regions(),
                asked.district(),
                asked.districts(),
                asked.byRegion(),
                lines,
                unreached,
                next);
    }

    /** The day by whose schools and staff a year is judged: today, of a year whose lessons are over the last day of them. */
    private LocalDate day(SchoolYear year) {
        LocalDate last = pack.yearOf(year.start()).lastDay();
        LocalDate today = today();
        return today.isBefore(last) ? today : last;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    private static String text(Map<String, String> given, String name) {
        return given.getOrDefault(name, "").strip();
    }
}
