package org.birge.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a school did in a year for their profession and for the lessons of others, as one part of the system keeps it; modules contribute beans
 * (J1a.10, J1a.11).
 */
public interface StaffYear {

    /** What a deed is counted as, in the order it is told. */
    enum Kind {
        TEACHES(false, true),
        NOTE(false, true),
        OPEN_LESSON(true, true),
        MENTORS(true, true),
        EXPERIENCE(true, true),
        TRAINING(true, false),
        LESSON_VISIT(true, false),
        MENTORED(true, false);

        private final boolean preparation;
        private final boolean teaching;

        Kind(boolean preparation, boolean teaching) {
            this.preparation = preparation;
            this.teaching = teaching;
        }

        /** As in keys of words. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it raises the preparation of teachers. */
        public boolean preparation() {
            return preparation;
        }

        /** Whether it is a part in teaching when a leader of the school does it. */
        public boolean teaching() {
            return teaching;
        }
    }

    /**
     * Whose year.
     *
     * @param school id of the organisation
     * @param from the first day
     * @param until the day after the last
     * @param leaders ids of those who lead the school today
     */
    record Asked(long school, LocalDate from, LocalDate until, List<Long> leaders) {}

    /**
     * One row behind the figures.
     *
     * @param person id in the registry
     * @param what a title in the words of whoever wrote it; for TEACHES the subject's code of the pack
     * @param hours academic hours; for TEACHES hours a week, rounded; 0 where none are kept
     * @param address of its page; null where it has none
     */
    record Deed(
            Kind kind,
            long person,
            String who,
            String what,
            LocalDate day,
            int hours,
            @Nullable String address) {}

    /** As far as the reader may read the rows: the school's leaders read all. Asked within the transaction of the page. */
    List<Deed> deeds(Asked asked);
}
