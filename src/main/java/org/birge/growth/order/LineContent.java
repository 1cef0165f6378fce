package org.birge.growth.order;

import java.util.List;
import java.util.stream.Stream;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;

/**
 * A course asked for.
 *
 * @param course public id of a course of the catalogue; null for one that is not in it
 * @param title its name; a course of the catalogue keeps the one it has there
 * @param area code of the area of needs it answers
 * @param subject code of the pack
 * @param language code of the pack's teaching languages; null where it does not matter
 * @param from first wished month, 1 to 12; until the last, after the turn of the year too
 */
public record LineContent(
        @Nullable String course,
        String title,
        @Nullable String area,
        @Nullable String subject,
        int people,
        int hours,
        @Nullable String language,
        int from,
        int until) {

    static final int MOST_PEOPLE = 5000;
    static final int MOST_HOURS = 500;
    private static final int MONTHS = 12;

    public LineContent {
        title = title.strip();
        Longest.demand("title", title, Longest.NAME);
    }

    /** All areas the pack's questionnaires of needs ask about, teachers' first. */
    static List<NeedsInstrument.Area> areas(CountryPack pack) {
        return Stream.of(pack.teacherNeeds(), pack.headNeeds())
                .flatMap(instrument -> instrument.areas().stream())
                .toList();
    }

    /** Refuses no name and numbers nobody means; codes that are not there are not there. */
    LineContent check(CountryPack pack) {
        if (title.isEmpty() && course == null) {
            throw new Refusal("orders.problem.title");
        }
        if (people < 1 || people > MOST_PEOPLE) {
            throw new Refusal("orders.problem.people", MOST_PEOPLE);
        }
        if (hours < 1 || hours > MOST_HOURS) {
            throw new Refusal("orders.problem.hours", MOST_HOURS);
        }
        boolean there = month(from)
                && month(until)
                && (area == null
                        || areas(pack).stream().anyMatch(one -> one.code().equals(area)))
                && (subject == null
                        || pack.subjects().stream().anyMatch(one -> one.code().equals(subject)))
                && (language == null
                        || pack.teachingLanguages().stream()
                                .anyMatch(one -> one.code().equals(language)));
        if (!there) {
            throw new NotFound();
        }
        return this;
    }

    private static boolean month(int month) {
        return month >= 1 && month <= MONTHS;
    }
}
