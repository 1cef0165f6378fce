package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.development.PriorityNeeds;
import org.birge.shared.SchoolYear;
import org.birge.tasks.TodayCard;
import org.springframework.stereotype.Component;

/** On Today of a school's leaders: the greatest needs of the staff, each with its measures. */
@Component
class GreatestNeedsCard implements TodayCard {

    private static final int SHOWN = 3;

    private record Answered(String area, int measures, int done) {}

    private final PriorityNeeds needs;

    GreatestNeedsCard(PriorityNeeds needs) {
        this.needs = needs;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (!actor.atSchool() || !actor.may(Permission.SEE_NEEDS)) {
            return Optional::empty;
        }
        SchoolYear year = SchoolYear.at(today);
        Supplier<List<PriorityNeeds.Need>> diagnosed = needs.of(asked, actor.organisation(), year);
        Supplier<List<Answered>> measures = answered(asked, actor.organisation(), year);
        return () -> card(diagnosed.get(), measures.get());
    }

    private static Optional<Card> card(List<PriorityNeeds.Need> diagnosed, List<Answered> measures) {
        List<PriorityNeeds.Need> greatest = diagnosed.stream()
                .filter(PriorityNeeds.Need::priority)
                .limit(SHOWN)
                .toList();
        if (greatest.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Answered> answered =
                measures.stream().collect(Collectors.toMap(Answered::area, Function.identity()));
        return Optional.of(new Card(
                "development/plan/greatest-needs",
                new GreatestNeeds(greatest.stream()
                        .map(need -> {
                            Answered by = answered.getOrDefault(need.area(), new Answered(need.area(), 0, 0));
                            return new GreatestNeeds.Need(need.title(), need.index(), by.measures(), by.done());
                        })
                        .toList())));
    }

    private static Supplier<List<Answered>> answered(Gathering asked, long school, SchoolYear year) {
        return asked.list(Query.of("""
                        select n.area, count(*)::int as measures, count(t.done_at)::int as done
                          from development_api.measure m
                         cross join unnest(m.needs) as n (area)
                          left join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id and t.cancelled_at is null
                         where m.organisation_id = :school
                           and m.year = :year
                           and m.needs <> '{}'
                         group by n.area
                        """, Answered.class).with("school", school).with("year", year.start()));
    }
}
