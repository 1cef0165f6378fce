package org.birge.development;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.instruments.CountEffects;
import org.birge.instruments.EffectResults;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came of a year's measures (cycle, 5): how the need of the areas they answer changed among those they reached. */
@Component
public class Effects {

    private static final int WEAK_BELOW = 5;

    /**
     * The effects of a year.
     *
     * @param counted when; null before
     * @param ready whether they can be counted: both diagnoses are there and nothing is counted yet
     */
    public record OfYear(@Nullable Instant counted, boolean ready, List<Line> lines) {

        public List<Line> of(String area) {
            return lines.stream().filter(line -> line.area().equals(area)).toList();
        }

        /** The line of all measures of an area; empty where they reached nobody. */
        public Optional<Line> whole(String area) {
            return of(area).stream().filter(line -> line.measure() == null).findFirst();
        }
    }

    /**
     * One area, all its measures together or one of them.
     *
     * @param measure public id, null for all measures of the area
     * @param measureTitle its title, empty for all
     * @param people whom it reached, whether or not they answered
     * @param change null where fewer than ten people answered both times on a side, or others could be reckoned out
     */
    public record Line(
            String area,
            Text title,
            @Nullable String measure,
            String measureTitle,
            int people,
            EffectResults.@Nullable Effect change) {

        /** Whether the need went down by hardly anything, or by no more than among those not reached. */
        public boolean weak() {
            return change != null
                    && (change.reachedChange() > -WEAK_BELOW || change.reachedChange() >= change.othersChange());
        }
    }

    private record Reached(String measure, String title, List<String> needs, List<Long> people) {}

    private final JdbcClient sql;
    private final PriorityNeeds needs;
    private final CountEffects countEffects;
    private final EffectResults results;

    Effects(JdbcClient sql, PriorityNeeds needs, CountEffects countEffects, EffectResults results) {
        this.sql = sql;
        this.needs = needs;
        this.countEffects = countEffects;
        this.results = results;
    }

    @Transactional(readOnly = true)
    public OfYear of(long school, SchoolYear year) {
        Optional<Instant> counted = results.countedAt(school, year);
        Map<String, EffectResults.Effect> changes = new HashMap<>();
        if (counted.isPresent()) {
            results.ofSchool(school, year).forEach(effect -> changes.put(effect.area() + "/" + effect.code(), effect));
        }
        List<Reached> reached = reached(school, year);
        List<Line> lines = new ArrayList<>();
        for (PriorityNeeds.Need need : reached.isEmpty() ? List.<PriorityNeeds.Need>of() : needs.of(school, year)) {
            List<Reached> of = reached.stream()
                    .filter(one -> one.needs().contains(need.area()))
                    .toList();
            if (!of.isEmpty()) {
                String key = need.area() + "/" + CountEffects.Reach.AREA;
                lines.add(
                        new Line(need.area(), need.title(), null, "", people(of).size(), changes.get(key)));
            }
            for (Reached one : of.size() > 1 ? of : List.<Reached>of()) {
                EffectResults.Effect change = changes.get(need.area() + "/" + one.measure());
                if (change != null) {
                    lines.add(new Line(
                            need.area(),
                            need.title(),
                            one.measure(),
                            one.title(),
                            one.people().size(),
                            change));
                }
            }
        }
        return new OfYear(counted.orElse(null), counted.isEmpty() && countEffects.ready(school, year), lines);
    }

    /** Counts the effects of a year, once. Whoever calls answers for who may. */
    @Transactional
    public void count(long school, SchoolYear year) {
        List<Reached> reached = reached(school, year);
        List<CountEffects.Reach> sets = new ArrayList<>();
        for (PriorityNeeds.Need need : needs.of(school, year)) {
            List<Reached> of = reached.stream()
                    .filter(one -> one.needs().contains(need.area()))
                    .sorted(Comparator.comparing((Reached one) -> -one.people().size())
                            .thenComparing(Reached::measure))
                    .toList();
            if (!of.isEmpty()) {
                sets.add(new CountEffects.Reach(need.area(), CountEffects.Reach.AREA, people(of)));
            }
            if (of.size() > 1) {
                of.forEach(
                        one -> sets.add(new CountEffects.Reach(need.area(), one.measure(), Set.copyOf(one.people()))));
            }
        }
        countEffects.run(school, year, sets);
    }

    private static Set<Long> people(List<Reached> reached) {
        return reached.stream().flatMap(one -> one.people().stream()).collect(Collectors.toSet());
    }

    private List<Reached> reached(long school, SchoolYear year) {
        return sql.sql("""
                select m.public_id as measure, m.title, m.needs, array_agg(h.person_id order by h.person_id) as people
                  from development_api.measure m
                  join development.reached h on h.measure_id = m.id
                 where m.organisation_id = :school
                   and m.year = :year
                 group by m.public_id, m.title, m.needs
                 order by m.public_id
                """)
                .param("school", school)
                .param("year", year.start())
                .query((row, n) -> new Reached(
                        row.getString("measure"),
                        row.getString("title"),
                        List.of((String[]) row.getArray("needs").getArray()),
                        List.of((Long[]) row.getArray("people").getArray())))
                .list();
    }
}
