package org.birge.shared.pack;

import java.util.List;
import org.birge.shared.Text;

/** A ready programme of induction, as a template (J1c.3, J0.6). */
public record InductionProgramme(String code, Whom whom, Text title, Text about, List<Step> steps) {

    public enum Whom {
        YOUNG_TEACHER,
        NEW_HEAD,
        COLLEAGUE
    }

    /** @param after so many weeks or months from the beginning, 1 the first */
    public record Step(Unit unit, int after, Kind kind, By by, Text title, Text words) {}

    /** Counted in school days, so that vacations take nothing away. */
    public enum Unit {
        WEEK(5),
        MONTH(20);

        private final int schoolDays;

        Unit(int schoolDays) {
            this.schoolDays = schoolDays;
        }

        public int schoolDays() {
            return schoolDays;
        }
    }

    public enum Kind {
        LESSON_PLANNING,
        DOCUMENTS,
        TECHNOLOGY,
        RESOURCES,
        /** The mentor in the lesson of the young teacher. */
        VISIT_OF_MENTOR,
        /** The young teacher in the lesson of the mentor. */
        VISIT_TO_MENTOR,
        TALK,
        /** What the head and the centre see too. */
        MILESTONE
    }

    /** Who of the two does the step; the other confirms it. */
    public enum By {
        MENTOR,
        MENTEE
    }
}
