package org.birge.growth.training;

import java.time.LocalDate;
import java.time.LocalTime;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of sessions.
 *
 * @param academic hours of the course
 * @param asked on the list but without the centre's word yet
 * @param own where the reader's own place stands; null without one
 */
public record TrainingLine(
        String publicId,
        String title,
        String kind,
        @Nullable String provider,
        int academic,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalTime begins,
        LocalTime ends,
        @Nullable String place,
        @Nullable Text language,
        int capacity,
        int seated,
        int waiting,
        int asked,
        LocalDate applyBy,
        TrainingState state,
        @Nullable EnrolmentState own) {

    public int free() {
        return Math.max(capacity - seated, 0);
    }

    public boolean oneDay() {
        return firstDay.equals(lastDay);
    }
}
