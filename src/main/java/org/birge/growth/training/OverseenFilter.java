package org.birge.growth.training;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.birge.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * What an authority asks of the list of sessions, as it stands in the address.
 *
 * @param q part of the course's title or of the institute's name
 * @param from first day looked at, and until the last; null for the school year
 * @param kind empty for all; so are area, district and state
 * @param after public id of the last session of the page before
 */
public record OverseenFilter(
        String q,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String kind,
        String area,
        String district,
        String state,
        String after) {

    public static final List<String> STATES =
            Arrays.stream(TrainingState.values()).map(TrainingState::code).toList();
    private static final int LONGEST = 100;

    static OverseenFilter of(Map<String, String> given) {
        String q = TrainingFilter.text(given, "q");
        String state = TrainingFilter.text(given, "state");
        return new OverseenFilter(
                q.substring(0, Math.min(q.length(), LONGEST)),
                day(TrainingFilter.text(given, "from")),
                day(TrainingFilter.text(given, "until")),
                TrainingFilter.text(given, "kind"),
                TrainingFilter.text(given, "area"),
                TrainingFilter.text(given, "district"),
                STATES.contains(state) ? state : "",
                TrainingFilter.text(given, "after"));
    }

    /** What is no day is as good as none. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    /** Whether nothing is left out but other school years. */
    public boolean isEmpty() {
        return q.isEmpty()
                && from == null
                && until == null
                && kind.isEmpty()
                && area.isEmpty()
                && district.isEmpty()
                && state.isEmpty();
    }

    /** With days where none were typed. */
    OverseenFilter within(LocalDate first, LocalDate last) {
        return new OverseenFilter(
                q, from == null ? first : from, until == null ? last : until, kind, area, district, state, after);
    }

    /** With a district only where it is one of these. */
    OverseenFilter of(List<String> districts) {
        return new OverseenFilter(
                q, from, until, kind, area, districts.contains(district) ? district : "", state, after);
    }

    OverseenFilter whole() {
        return new OverseenFilter(q, from, until, kind, area, district, state, "");
    }

    String next(String last) {
        return address(TrainingFilter.PATH, last, "");
    }

    String first() {
        return address(TrainingFilter.PATH, "", "");
    }

    /** The whole list as a file, xlsx or csv. */
    public String export(String format) {
        return address(TrainingFilter.PATH + "/export", "", format);
    }

    private String address(String path, String last, String format) {
        return Pages.address(
                path,
                "q",
                q,
                "from",
                from == null ? "" : from.toString(),
                "until",
                until == null ? "" : until.toString(),
                "kind",
                kind,
                "area",
                area,
                "district",
                district,
                "state",
                state,
                "after",
                last,
                "format",
                format);
    }
}
