package org.birge.development.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Scope;
import org.birge.development.strategy.ServedGoals;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/** What the views of a plan need: the filter with its choices, the calendar of the year, who carries how much. */
@Component
class PlanLooks {

    private final CountryPack pack;
    private final Areas areas;
    private final Loads loads;
    private final YearMonths months;
    private final PlanGoals goals;
    private final ServedGoals served;
    private final Colleagues staff;
    private final HelpWithMeasures help;
    private final PlanSections sections;

    PlanLooks(
            CountryPack pack,
            Areas areas,
            Loads loads,
            YearMonths months,
            PlanGoals goals,
            ServedGoals served,
            Colleagues staff,
            HelpWithMeasures help,
            PlanSections sections) {
        this.pack = pack;
        this.areas = areas;
        this.loads = loads;
        this.months = months;
        this.goals = goals;
        this.served = served;
        this.staff = staff;
        this.help = help;
        this.sections = sections;
    }

    /** What a look needs of the database. */
    record Asked(
            Supplier<List<PlanGoals.Line>> goals,
            Supplier<Map<String, Integer>> serving,
            Supplier<Integer> staff,
            Supplier<List<MeasureHelp>> help) {}

    Asked ask(Gathering asked, PlanPage.Facts plan) {
        return new Asked(
                goals.of(asked, plan.organisation(), plan.year()),
                plan.centre() ? served.schools(asked, plan.year()) : Map::of,
                staff.count(asked, plan.organisation()),
                helped(plan) ? help.of(asked, plan.organisation()) : List::of);
    }

    PlanLook of(
            PlanPage.Facts plan,
            String view,
            PlanFilter filter,
            List<PlanPage.Row> all,
            List<PlanPage.Row> found,
            Asked asked) {
        return new PlanLook(
                filter,
                choices(all, plan.centre()),
                found.size(),
                view.equals("months") ? months.of(plan.year(), found) : List.of(),
                view.equals("people") ? loads.of(plan, found) : List.of(),
                asked.goals().get(),
                asked.serving().get(),
                !plan.centre() && asked.staff().get() < pack.settings().lightYearUnder(),
                asked.help().get());
    }

    /** Only measures of a plan in force are helped with, and only leaders and the centre see visits. */
    private static boolean helped(PlanPage.Facts plan) {
        return plan.state().inForce()
                && !plan.centre()
                && Set.of("head", "deputy", "centre-head", "methodist")
                        .contains(Scope.current().role());
    }

    private PlanFilter.Choices choices(List<PlanPage.Row> all, boolean centre) {
        Map<Long, String> people = new LinkedHashMap<>();
        all.stream()
                .filter(row -> row.responsibleId() != null && row.responsible() != null)
                .sorted((one, other) ->
                        String.valueOf(one.responsible()).compareTo(String.valueOf(other.responsible())))
                .forEach(row -> people.put(row.responsibleId(), row.responsible()));
        Map<String, Text> needs = new LinkedHashMap<>();
        areas.all().forEach((code, name) -> {
            if (all.stream().anyMatch(row -> row.more().areas().contains(code))) {
                needs.put(code, name);
            }
        });
        return new PlanFilter.Choices(
                sections.names(centre),
                people,
                needs,
                all.stream().map(PlanPage.Row::kind).distinct().sorted().toList());
    }
}
