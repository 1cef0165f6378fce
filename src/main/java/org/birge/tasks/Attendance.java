package org.birge.tasks;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of who came, as it is kept.
 *
 * @param held whether it took place; until then those listed are expected
 * @param listed everybody on the list
 * @param came those of them who came; all of them while it is not held
 */
record Attendance(
        long id,
        String publicId,
        LocalDate day,
        String theme,
        int outsiders,
        boolean held,
        long version,
        Set<Long> listed,
        Set<Long> came,
        @Nullable String by) {}
