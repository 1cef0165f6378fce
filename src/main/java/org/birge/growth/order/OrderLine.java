package org.birge.growth.order;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A course asked for, with its answer.
 *
 * @param course public id in the catalogue; null for one that is not in it, or not within the reader's reach
 * @param area code of the area of needs; subject and language codes of the pack
 * @param agreedPeople for how many the institute holds it; null while it has not answered, and where it declined
 * @param answer its words; why, where it declined
 * @param sessions how many sessions of the course were planned since the first answer
 */
public record OrderLine(
        long id,
        String publicId,
        @Nullable String course,
        String title,
        @Nullable String area,
        @Nullable String subject,
        int people,
        int hours,
        @Nullable String language,
        int from,
        int until,
        boolean answered,
        @Nullable Integer agreedPeople,
        @Nullable LocalDate begins,
        @Nullable LocalDate ends,
        @Nullable String answer,
        int sessions) {

    public boolean promised() {
        return agreedPeople != null;
    }

    public boolean declined() {
        return answered && agreedPeople == null;
    }

    public Month monthFrom() {
        return Month.of(from);
    }

    public Month monthUntil() {
        return Month.of(until);
    }

    /** For how many it is held, where that was promised. */
    int promisedPeople() {
        return Objects.requireNonNull(agreedPeople);
    }
}
