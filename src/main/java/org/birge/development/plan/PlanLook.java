package org.birge.development.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the views need besides the groups.
 *
 * @param found how many measures the filter leaves
 * @param months the calendar of the year; empty in other views
 * @param goals of the school's strategy that run in the year
 * @param serving how many schools serve a goal, of a centre's strategy alone
 * @param light whether the school is so small that its year is light
 * @param loads who carries how much; empty in other views
 * @param help of the centre with measures; for whoever sees its visits and requests
 */
public record PlanLook(
        PlanFilter filter,
        PlanFilter.Choices choices,
        int found,
        List<YearMonthRow> months,
        List<Load> loads,
        List<PlanGoals.Line> goals,
        Map<String, Integer> serving,
        boolean light,
        List<MeasureHelp> help) {

    /** The title of a goal of the strategy; empty when it runs no more. */
    public String goal(@Nullable String publicId) {
        return goals.stream()
                .filter(line -> line.publicId().equals(publicId))
                .map(PlanGoals.Line::title)
                .findFirst()
                .orElse("");
    }

    /** What the centre does for a measure. */
    public List<MeasureHelp> helpWith(String measure) {
        return help.stream().filter(one -> one.measure().equals(measure)).toList();
    }
}
