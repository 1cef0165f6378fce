package org.birge.registry.union;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One union.
 *
 * @param members in force, as far as the reader reaches; the head first
 * @param former who left
 * @param heads all stretches of leading, the latest first
 * @param names former names
 * @param change the reader's place runs it and the reader may change unions
 * @param open people's pages are open to the reader
 */
public record UnionPage(
        Facts union,
        List<Member> members,
        List<Member> former,
        List<Member> heads,
        List<FormerName> names,
        boolean change,
        boolean open) {

    /** What is known of the union itself. several: it takes in people of other places. */
    public record Facts(
            long id,
            String publicId,
            long version,
            String name,
            @Nullable String subject,
            @Nullable String stage,
            @Nullable Text subjectName,
            @Nullable Text stageName,
            long organisation,
            String placeName,
            boolean several,
            LocalDate from,
            @Nullable LocalDate until) {

        public boolean ended(LocalDate today) {
            return until != null && !until.isAfter(today);
        }

        /** The last day of an ended union. */
        public @Nullable LocalDate lastDay() {
            return until == null ? null : until.minusDays(1);
        }
    }

    /** A stretch of membership, or of leading. */
    public record Member(
            String person,
            String name,
            @Nullable Text subject,
            String placeName,
            boolean leads,
            LocalDate from,
            @Nullable LocalDate until) {

        /** The last day of it. */
        public @Nullable LocalDate lastDay() {
            return until == null ? null : until.minusDays(1);
        }

        boolean inForce(LocalDate today) {
            return until == null || until.isAfter(today);
        }

        /** The same stretch and the one right after it as one. */
        Member joinedTo(Member next) {
            return new Member(person, name, next.subject, next.placeName, next.leads, from, next.until);
        }
    }

    /** A name the union bore. */
    public record FormerName(String name, LocalDate until) {}

    /** Whether somebody leads now. */
    public boolean led() {
        return members.stream().anyMatch(Member::leads);
    }
}
