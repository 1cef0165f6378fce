package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.birge.tasks.DrawnCard;
import org.jspecify.annotations.Nullable;

/**
 * One pair with what happened to it.
 *
 * @param hours a week for pay, from day to day
 * @param waits whether the reader's own yes is awaited
 * @param choices mentors who could take over; empty for those who may not propose
 * @param cards of other features, such as the plan of the year
 */
public record PairPage(
        Facts pair,
        List<Hours> hours,
        boolean waits,
        Rights rights,
        LocalDate today,
        List<MentorChoice> choices,
        List<DrawnCard> cards,
        List<Event> history) {

    /**
     * @param mentorPage public id of the mentor's profile where the reader may open it
     * @param approver who answered for the mentee; null until they have
     */
    public record Facts(
            String publicId,
            String mentor,
            @Nullable String mentorPage,
            String mentorPlace,
            String mentee,
            String school,
            String kind,
            @Nullable Text subject,
            LocalDate begins,
            LocalDate ends,
            @Nullable Instant mentorAgreed,
            @Nullable Instant menteeAgreed,
            @Nullable Instant headAgreed,
            @Nullable String approver,
            @Nullable String proposedBy,
            Instant proposedAt,
            @Nullable String reason,
            @Nullable String follows,
            MentorshipState state,
            long version) {}

    public record Hours(LocalDate from, BigDecimal hours) {}

    public record Rights(boolean decline, boolean withdraw, boolean change, boolean replace, boolean end) {}

    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words) {}

    /** What holds today, or what it begins with. */
    public BigDecimal hoursNow() {
        return hours.stream()
                .filter(one -> !one.from().isAfter(today))
                .reduce((first, second) -> second)
                .or(() -> hours.stream().findFirst())
                .map(Hours::hours)
                .orElse(BigDecimal.ZERO);
    }

    public boolean any() {
        return waits || rights.decline() || rights.withdraw() || rights.change() || rights.replace() || rights.end();
    }
}
