package org.birge.support.mentor;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A mentor as the list shows them.
 *
 * @param place where they work
 * @param taken places held by pairs
 * @param km how far they travel; null anywhere in the area, and within the school
 * @param since first day as an educator, wherever
 */
public record MentorLine(
        String publicId,
        String name,
        String place,
        List<Text> subjects,
        List<Text> languages,
        int capacity,
        int taken,
        String reach,
        @Nullable Integer km,
        @Nullable LocalDate since,
        MentorState state) {

    public int free() {
        return state == MentorState.APPROVED ? Math.max(0, capacity - taken) : 0;
    }
}
