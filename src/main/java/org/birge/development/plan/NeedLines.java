package org.birge.development.plan;

import java.util.List;
import java.util.Map;
import org.birge.development.PriorityNeeds;

/** The needs a plan has to answer, each with its measures or the reason why there is none. */
final class NeedLines {

    private NeedLines() {}

    static List<PlanPage.NeedLine> of(
            List<PriorityNeeds.Need> diagnosed, Map<String, String> given, List<PlanRows.Row> measures) {
        return diagnosed.stream()
                .map(need -> new PlanPage.NeedLine(
                        need.area(),
                        need.title(),
                        need.index(),
                        need.priority(),
                        measures.stream()
                                .filter(row -> row.needs().contains(need.area()))
                                .count(),
                        given.get(need.area())))
                .filter(line -> line.priority() || line.measures() > 0)
                .toList();
    }
}
