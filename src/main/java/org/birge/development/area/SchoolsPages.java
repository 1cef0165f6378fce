package org.birge.development.area;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the list of schools: one query, however many schools there are. */
@Component
class SchoolsPages {

    static final int SIZE = 30;

    private static final List<String> SORTS = List.of("name", "district", "need");

    private final SchoolRows rows;
    private final CountryPack pack;
    private final Clock clock;

    SchoolsPages(SchoolRows rows, CountryPack pack, Clock clock) {
        this.rows = rows;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    SchoolsPage list(Actor actor, SchoolsPage.Filter typed, @Nullable String after, int size) {
        SchoolYear year = SchoolYear.at(LocalDate.now(clock.withZone(pack.timeZone())));
        SchoolsPage.Filter filter = new SchoolsPage.Filter(
                typed.name(),
                typed.district(),
                Stages.ALL.contains(typed.stage()) ? typed.stage() : "",
                SORTS.contains(typed.sort()) ? typed.sort() : "name");
        SchoolRows.Wish wish =
                new SchoolRows.Wish(year, filter.name(), filter.district(), filter.stage(), filter.sort());
        SchoolRows.Keyset keyset = Keysets.read(after);
        boolean seesNeeds = actor.may(Permission.SEE_AREA_NEEDS);
        boolean seesWork = actor.may(Permission.READ_PLAN);
        SchoolRows.Found found = rows.after(keyset, wish, actor.grant(), size + 1);
        boolean more = found.rows().size() > size;
        List<SchoolRows.Row> shown = more ? found.rows().subList(0, size) : found.rows();
        SchoolRows.Totals totals = found.totals();
        return new SchoolsPage(
                year,
                new SchoolsPage.Facts(
                        totals.schools(), totals.begun(), totals.closed(), totals.asked(), totals.answered()),
                shown.stream().map(row -> school(row, seesNeeds, seesWork)).toList(),
                totals.districts(),
                filter,
                areas(),
                more ? Keysets.write(shown.getLast(), filter.sort()) : null,
                after == null,
                seesNeeds,
                seesWork);
    }

    private static SchoolsPage.School school(SchoolRows.Row row, boolean seesNeeds, boolean seesWork) {
        return new SchoolsPage.School(
                row.publicId(),
                row.name(),
                row.district(),
                row.stage(),
                row.asked(),
                row.answered(),
                seesNeeds ? row.topArea() : null,
                seesNeeds ? row.topIndex() : null,
                seesWork ? row.tasks() : 0,
                seesWork ? row.done() : 0);
    }

    private Map<String, Text> areas() {
        Map<String, Text> areas = new HashMap<>();
        Stream.of(pack.teacherNeeds(), pack.headNeeds())
                .flatMap(instrument -> instrument.areas().stream())
                .forEach(area -> areas.put(area.code(), area.name()));
        return areas;
    }
}
