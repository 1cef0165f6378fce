package org.birge.growth.training;

import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One line of the demand: the schools it is about, the sessions that answer it, and a new seminar.
 *
 * @param sessions open ones of the centre
 */
public record DemandLinePage(
        Demand demand, Text name, List<School> schools, List<TrainingLine> sessions, TrainingForm form) {

    /** @param index of the need; null for requests */
    public record School(
            long id,
            long placeKey,
            String name,
            @Nullable String district,
            @Nullable Integer index,
            int number) {}

    public String path() {
        return DemandPage.PATH + "/" + demand.source().code() + "/" + demand.code();
    }
}
