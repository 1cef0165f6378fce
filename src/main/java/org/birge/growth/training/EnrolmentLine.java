package org.birge.growth.training;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in a session, as lists show it.
 *
 * @param name of the person; empty on one's own page
 * @param toAnswer whether the reader is asked what it brought
 */
public record EnrolmentLine(
        String publicId,
        String training,
        String name,
        String title,
        String kind,
        @Nullable String provider,
        int hours,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalTime begins,
        LocalTime ends,
        @Nullable String place,
        EnrolmentState state,
        TrainingState session,
        @Nullable String certificate,
        boolean toAnswer) {

    public boolean oneDay() {
        return firstDay.equals(lastDay);
    }

    /** Whether it is still to come or under way. */
    public boolean ahead() {
        return state.live() && session.ahead();
    }

    public boolean passed() {
        return state == EnrolmentState.COMPLETED || state == EnrolmentState.NOT_COMPLETED;
    }
}
