package org.birge.councils;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.pack.CouncilKind;
import org.jspecify.annotations.Nullable;

/** Offices and seats that wait for somebody to be chosen, for whoever may choose. */
public record OfficesToFill(List<Row> rows) {

    /**
     * @param council public id
     * @param member whether it is a seat, not an office
     * @param key of the words, which take the day and the name
     * @param day since when, null where nobody was ever appointed
     */
    public record Row(
            String council,
            CouncilKind kind,
            boolean member,
            String key,
            @Nullable LocalDate day,
            String name) {}
}
