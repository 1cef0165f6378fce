package org.birge.growth.training;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.birge.access.Actor;
import org.birge.database.ScopedTransactions;
import org.birge.registry.SchoolDistricts;
import org.birge.shared.HiddenCells;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together which sessions an authority's schools may go to and who had places in them (J1d.1, J1d.11, J6.2). */
@Component
class OverseenTrainings {

    /** More than any country holds in a year. */
    private static final int MOST = 20_000;

    private final OverseenRows rows;
    private final SchoolDistricts districts;
    private final TrainingDays days;
    private final CountryPack pack;

    OverseenTrainings(OverseenRows rows, SchoolDistricts districts, TrainingDays days, CountryPack pack) {
        this.rows = rows;
        this.districts = districts;
        this.days = days;
        this.pack = pack;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    OverseenPage page(Actor actor, OverseenFilter asked) {
        return page(actor, asked, TrainingLists.PAGE);
    }

    /** The whole list, for a file. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    OverseenPage all(Actor actor, OverseenFilter asked) {
        return page(actor, asked.whole(), MOST);
    }

    private OverseenPage page(Actor actor, OverseenFilter asked, int size) {
        List<String> all = districts.within(actor.grant().low(), actor.grant().high());
        OverseenFilter filter = asked.of(all);
        OverseenFilter dated = dated(filter);
        List<OverseenLine> found = rows.page(actor, dated, size + 1);
        boolean more = found.size() > size;
        List<OverseenLine> lines = more ? found.subList(0, size) : found;
        return new OverseenPage(
                filter.district().isEmpty() ? lines : from(filter.district(), lines),
                filter,
                Objects.requireNonNull(dated.from()),
                Objects.requireNonNull(dated.until()),
                CourseContent.KINDS,
                CourseContent.areas(pack),
                all,
                more ? filter.next(lines.getLast().session().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    private OverseenFilter dated(OverseenFilter filter) {
        SchoolYear year = SchoolYear.at(days.today());
        return filter.within(
                LocalDate.of(year.start(), Month.AUGUST, 1),
                LocalDate.of(year.next().start(), Month.JULY, 31));
    }

    /** How many places of each people of one district have: not where it would tell of fewer than five, of them, of those of the others or of whoever did not complete it. */
    private List<OverseenLine> from(String district, List<OverseenLine> lines) {
        Map<Long, List<OverseenRows.Seats>> seats =
                rows.seats(lines).stream().collect(Collectors.groupingBy(OverseenRows.Seats::trainingId));
        return lines.stream()
                .map(line -> line.with(here(district, seats.getOrDefault(line.id(), List.of()), line.session())))
                .toList();
    }

    private static @Nullable Integer here(String district, List<OverseenRows.Seats> seats, TrainingLine line) {
        int known = seats.stream().mapToInt(OverseenRows.Seats::seated).sum();
        int[] cells = IntStream.concat(
                        seats.stream().mapToInt(OverseenRows.Seats::told),
                        IntStream.of(Math.max(line.seated() - known, 0)))
                .toArray();
        boolean[] hidden = HiddenCells.of(new int[][] {cells})[0];
        for (int n = 0; n < seats.size(); n++) {
            if (seats.get(n).district().equals(district)) {
                return hidden[n] ? null : seats.get(n).seated();
            }
        }
        return 0;
    }
}
