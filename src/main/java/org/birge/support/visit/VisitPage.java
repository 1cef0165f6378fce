package org.birge.support.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One visit with what happened to it.
 *
 * @param centre whether the reader is of the centre
 * @param clashes what stands in the way of the day the school proposed, for the centre
 */
public record VisitPage(
        Facts visit,
        boolean overdue,
        boolean centre,
        Rights rights,
        LocalDate today,
        List<Link> requests,
        List<Link> measures,
        @Nullable Link before,
        List<Link> after,
        List<Clash> clashes,
        List<Event> history) {

    /**
     * @param minutes at the school, once recorded
     * @param seen what was seen and done
     */
    public record Facts(
            String publicId,
            String schoolPublicId,
            String school,
            Text division,
            VisitTime time,
            String purpose,
            String topic,
            @Nullable String words,
            String plannedBy,
            Instant announcedAt,
            List<Visitor> people,
            VisitState state,
            @Nullable VisitTime wished,
            @Nullable Integer minutes,
            @Nullable String seen,
            @Nullable String agreements,
            @Nullable LocalDate nextLook,
            long version) {

        public String names() {
            return people.stream().map(Visitor::name).collect(Collectors.joining(", "));
        }
    }

    /** Who goes; name is empty for somebody who is not to be named any more. */
    public record Visitor(long id, String name, boolean leads) {}

    /** Something a visit is for, or another visit; no address where the reader has no page of it. */
    public record Link(
            String title,
            @Nullable String address,
            @Nullable LocalDate day) {}

    public record Rights(
            boolean agree,
            boolean wish,
            boolean accept,
            boolean move,
            boolean callOff,
            boolean record,
            boolean answer,
            boolean confirm) {

        public boolean any() {
            return agree || wish || accept || move || callOff || record || answer || confirm;
        }
    }

    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words) {}
}
