package org.birge.growth.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of who was there, with results.
 *
 * @param days of the session, each with whether it has come
 * @param results whether results are written now
 */
public record AttendancePage(
        String training,
        String title,
        List<Day> days,
        List<Person> people,
        boolean marks,
        boolean results,
        boolean mayClose) {

    /** @param marked whether somebody has marked it */
    public record Day(LocalDate day, boolean come, boolean marked) {}

    /**
     * @param publicId of the place
     * @param present days on which they were there
     */
    public record Person(
            String publicId,
            String name,
            String school,
            Set<LocalDate> present,
            EnrolmentState state,
            @Nullable String certificate) {

        /** What the result is unless it was written: there on most days. */
        public boolean completed(List<Day> days) {
            return state == EnrolmentState.COMPLETED
                    || state == EnrolmentState.ACCEPTED && 4 * present.size() >= 3 * days.size();
        }
    }
}
