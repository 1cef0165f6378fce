package org.birge.councils;

import java.util.List;
import java.util.Map;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CouncilKind;
import org.birge.web.Problems;

/**
 * The plan of work of a council.
 *
 * @param sittings by day, of this school year and later
 * @param waiting what other modules put before the council, by the row it waits in
 */
public record WorkPlanPage(
        Council council,
        CouncilKind kind,
        boolean runs,
        SchoolYear year,
        List<PlannedSitting> sittings,
        Map<Long, List<Subjects.Put>> waiting,
        Problems problems,
        Map<String, String> typed) {

    public String address() {
        return "/councils/" + council.publicId() + "/plan";
    }

    public List<Subjects.Put> waiting(PlannedSitting planned) {
        return waiting.getOrDefault(planned.id(), List.of());
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    WorkPlanPage with(Problems found, Map<String, String> kept) {
        return new WorkPlanPage(council, kind, runs, year, sittings, waiting, found, kept);
    }
}
