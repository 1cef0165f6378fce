package org.birge.support.visit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.database.Gatherings;
import org.birge.database.ScopedTransactions;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a week of the centre together (J0.4): five queries in one journey, however many people and schools there are. */
@Component
class ReadWeek {

    private static final int WORKING_DAYS = 5;

    /** Years away from today that are looked at; farther ones are a slip of whoever typed them. */
    private static final int FARTHEST = 20;

    private final Gatherings gatherings;
    private final WeekRows rows;
    private final CentrePeople people;
    private final DayRoute route;
    private final Roads roads;
    private final VisitDays days;
    private final CountryPack pack;

    ReadWeek(
            Gatherings gatherings,
            WeekRows rows,
            CentrePeople people,
            DayRoute route,
            Roads roads,
            VisitDays days,
            CountryPack pack) {
        this.gatherings = gatherings;
        this.rows = rows;
        this.people = people;
        this.route = route;
        this.roads = roads;
        this.days = days;
        this.pack = pack;
    }

    /** @param day any day of the week; this week for what is no day */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    WeekPage page(Actor actor, String day, String division) {
        LocalDate asked = TypedTime.day(day);
        LocalDate monday = monday(
                asked == null || Math.abs(ChronoUnit.YEARS.between(asked, days.today())) > FARTHEST
                        ? days.today()
                        : asked);
        LocalDate friday = monday.plusDays(WORKING_DAYS - 1);
        String of =
                pack.bodies().divisions().stream().anyMatch(one -> one.code().equals(division)) ? division : "";
        Gathering together = gatherings.begin();
        Supplier<List<WeekRows.Going>> goingThen = rows.going(together, actor, monday, friday);
        Supplier<List<WeekRows.Away>> awayThen = rows.away(together, actor, monday, friday);
        Supplier<Optional<Roads.Point>> homeThen = rows.home(together, actor);
        Supplier<Set<LocalDate>> off = rows.daysOff(together, actor, monday, friday);
        Supplier<List<CentrePerson>> staff = people.all(together);
        List<WeekRows.Going> going = goingThen.get();
        List<WeekRows.Away> away = awayThen.get();
        Roads.@Nullable Point home = homeThen.get().orElse(null);
        List<WeekPage.Day> week = week(monday, off.get());
        List<WeekPage.Row> lines = new ArrayList<>();
        for (CentrePerson member : with(staff.get(), going)) {
            if (member.in(of)) {
                lines.add(row(member, week, going, away, home));
            }
        }
        boolean self = going.stream().anyMatch(one -> actor.person() != null && one.person() == actor.person());
        boolean ownOnly = self || !actor.may(Permission.KEEP_DIVISIONS);
        return new WeekPage(
                monday,
                week,
                lines,
                listed(going, of, ownOnly ? actor.person() : null),
                ownOnly,
                of,
                pack.bodies().divisions(),
                home == null,
                roads.factor(),
                roads.speed(),
                actor.may(Permission.KEEP_DIVISIONS));
    }

    /** Every visit of the week once, with all who go. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    List<WeekPage.Listed> all(Actor actor, WeekPage page) {
        return listed(
                rows.going(
                                gatherings.begin(),
                                actor,
                                page.monday(),
                                page.monday().plusDays(WORKING_DAYS - 1))
                        .get(),
                page.division(),
                null);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<WeekPage.Day> week(LocalDate monday, Set<LocalDate> off) {
        List<WeekPage.Day> week = new ArrayList<>();
        for (int i = 0; i < WORKING_DAYS; i++) {
            LocalDate day = monday.plusDays(i);
            boolean works = days.working(day);
            boolean teaches = pack.yearOf(day).isSchoolDay(day) && !off.contains(day);
            week.add(new WeekPage.Day(day, !works ? "holiday" : teaches ? "" : "vacation", day.equals(days.today())));
        }
        return week;
    }

    /** Whoever had a visit and does not work at the centre any more stands below the others. */
    private static List<CentrePerson> with(List<CentrePerson> staff, List<WeekRows.Going> going) {
        Map<Long, CentrePerson> all = new LinkedHashMap<>();
        staff.forEach(member -> all.put(member.id(), member));
        going.forEach(one ->
                all.putIfAbsent(one.person(), new CentrePerson(one.person(), "", one.name(), List.of(one.division()))));
        return List.copyOf(all.values());
    }

    private WeekPage.Row row(
            CentrePerson member,
            List<WeekPage.Day> week,
            List<WeekRows.Going> going,
            List<WeekRows.Away> away,
            Roads.@Nullable Point home) {
        return new WeekPage.Row(
                member.publicId(),
                member.name(),
                member.divisions().stream()
                        .map(code -> OneVisit.division(pack, code))
                        .toList(),
                week.stream()
                        .map(day -> route.of(
                                away.stream().anyMatch(one -> one.personId() == member.id() && one.on(day.date())),
                                going.stream()
                                        .filter(one -> one.person() == member.id()
                                                && one.time().day().equals(day.date()))
                                        .toList(),
                                home))
                        .toList());
    }

    private List<WeekPage.Listed> listed(List<WeekRows.Going> going, String division, @Nullable Long person) {
        Map<String, List<WeekRows.Going>> byVisit = going.stream()
                .collect(Collectors.groupingBy(WeekRows.Going::publicId, LinkedHashMap::new, Collectors.toList()));
        return byVisit.values().stream()
                .filter(all -> division.isEmpty() || all.getFirst().division().equals(division))
                .filter(all -> person == null || all.stream().anyMatch(one -> one.person() == person))
                .map(all -> {
                    WeekRows.Going one = all.getFirst();
                    return new WeekPage.Listed(
                            one.publicId(),
                            one.time(),
                            one.school(),
                            all.stream().map(WeekRows.Going::name).collect(Collectors.joining(", ")),
                            OneVisit.division(pack, one.division()),
                            one.purpose(),
                            one.topic(),
                            one.state());
                })
                .toList();
    }
}
