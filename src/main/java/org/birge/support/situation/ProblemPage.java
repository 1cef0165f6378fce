package org.birge.support.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One problem with what was tried.
 *
 * @param ofCentre whether the reader is of the centre
 * @param others other schools of the region that have shown the same problem and have not solved it; counted, never named
 * @param links what a try may have been: measures, requests and visits of the school
 */
public record ProblemPage(
        Facts problem,
        boolean ofCentre,
        Rights rights,
        LocalDate today,
        int others,
        List<Try> tries,
        List<Link> links,
        List<Event> answers,
        List<Event> history) {

    /** @param helped what helped, once solved */
    public record Facts(
            String publicId,
            String school,
            String schoolId,
            Text section,
            @Nullable Text area,
            String sectionCode,
            @Nullable String areaCode,
            String title,
            String words,
            Instant writtenAt,
            @Nullable Instant shownAt,
            @Nullable Instant solvedAt,
            @Nullable String helped,
            ProblemState state,
            long version) {}

    public record Rights(
            boolean change, boolean show, boolean hide, boolean tries, boolean answer, boolean solve, boolean reopen) {

        public boolean any() {
            return change || show || hide || tries || answer || solve || reopen;
        }
    }

    /** @param address of the measure, request or visit it was; null where the reader has none */
    public record Try(
            LocalDate day,
            String words,
            String helped,
            @Nullable String link,
            @Nullable String address) {}

    /** @param value kind and public id, as the form sends them */
    public record Link(
            String kind,
            String value,
            String title,
            @Nullable LocalDate day) {}

    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words) {}
}
