package org.birge.development.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who carries how much of a plan, the most first, so that nobody carries everything. */
@Component
class Loads {

    private static final int MONTHS = 12;
    private static final int MUCH = 2;
    private static final int TOO_FEW_TO_COMPARE = 3;

    private final Colleagues staff;
    private final CountryPack pack;

    Loads(Colleagues staff, CountryPack pack) {
        this.staff = staff;
        this.pack = pack;
    }

    List<Load> of(PlanPage.Facts plan, List<PlanPage.Row> rows) {
        Map<Long, Colleagues.Member> members = staff.of(plan.organisation()).stream()
                .collect(Collectors.toMap(Colleagues.Member::id, member -> member, (one, other) -> one));
        Map<Long, List<PlanPage.Row>> carried = rows.stream()
                .filter(row -> row.responsibleId() != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.responsibleId())));
        Map<Long, Long> helps = rows.stream()
                .flatMap(row -> row.more().helperIds().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        int much = Math.max(TOO_FEW_TO_COMPARE, MUCH * middle(carried));
        Map<Long, String> names = new LinkedHashMap<>();
        rows.forEach(row -> {
            if (row.responsibleId() != null) {
                names.put(row.responsibleId(), Objects.toString(row.responsible(), ""));
            }
        });
        members.forEach((id, member) -> names.put(id, member.name()));
        return new TreeSet<>(Stream.concat(carried.keySet().stream(), helps.keySet().stream())
                        .toList())
                .stream()
                        .map(id -> load(
                                id,
                                names.getOrDefault(id, ""),
                                members.get(id),
                                carried.getOrDefault(id, List.of()),
                                helps.getOrDefault(id, 0L).intValue(),
                                plan.year(),
                                much))
                        .sorted(Comparator.comparing((Load load) -> -load.measures())
                                .thenComparing(load -> -load.helps())
                                .thenComparing(Load::name))
                        .toList();
    }

    private Load load(
            long person,
            String name,
            Colleagues.@Nullable Member member,
            List<PlanPage.Row> rows,
            int helps,
            SchoolYear year,
            int much) {
        return new Load(
                person,
                name,
                member == null ? null : pack.post(member.post()).name(),
                member == null || member.subject() == null
                        ? null
                        : pack.subject(member.subject()).name(),
                member == null ? List.of() : member.skills(),
                rows.size(),
                helps,
                (int) rows.stream()
                        .filter(row -> row.work() != null && row.work().finished())
                        .count(),
                (int) rows.stream()
                        .filter(row -> row.work() != null && row.work().late() > 0)
                        .count(),
                byMonth(rows, year),
                rows.size() >= much);
    }

    private static List<Integer> byMonth(List<PlanPage.Row> rows, SchoolYear year) {
        List<Integer> months = new ArrayList<>(Collections.nCopies(MONTHS, 0));
        LocalDate first = LocalDate.of(year.start(), Month.AUGUST, 1);
        rows.stream().map(PlanPage.Row::due).filter(Objects::nonNull).forEach(due -> {
            int month = (due.getYear() - first.getYear()) * MONTHS + due.getMonthValue() - first.getMonthValue();
            if (month >= 0 && month < MONTHS) {
                months.set(month, months.get(month) + 1);
            }
        });
        return months;
    }

    private static int middle(Map<Long, List<PlanPage.Row>> carried) {
        List<Integer> counts =
                carried.values().stream().map(List::size).sorted().toList();
        return counts.isEmpty() ? 0 : counts.get(counts.size() / 2);
    }
}
