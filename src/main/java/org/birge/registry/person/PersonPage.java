package org.birge.registry.person;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.birge.shared.pack.NationalIdentifier;
import org.birge.tasks.DrawnCard;
import org.jspecify.annotations.Nullable;

/**
 * One person.
 *
 * @param identifier the opened identifier, only right after it was asked for; masked says there is one
 * @param account one of none, waiting, open, closed
 * @param cards of other modules, such as whom the person mentors
 */
public record PersonPage(
        Facts person,
        List<Facts> formerNames,
        List<PostingLine> postings,
        List<UnionLine> unions,
        NationalIdentifier kind,
        boolean masked,
        @Nullable String identifier,
        String account,
        Rights rights,
        List<DrawnCard> cards) {

    /** What is known of a person over a stretch of time; the one in force has no end. */
    public record Facts(
            long id,
            String publicId,
            long version,
            String surname,
            String firstName,
            String patronymic,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String email,
            @Nullable String phone,
            List<String> skills,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        public String name() {
            return (surname + " " + firstName + " " + patronymic).strip();
        }
    }

    /** A posting; in force while today lies in its period. */
    public record PostingLine(
            String publicId,
            long version,
            @Nullable Text post,
            @Nullable Text subject,
            @Nullable Text stage,
            @Nullable BigDecimal load,
            boolean main,
            boolean acting,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String endReason,
            String placeName,
            boolean mine) {

        public boolean inForce(LocalDate today) {
            return !from.isAfter(today) && (until == null || until.isAfter(today));
        }

        /** The last day of it. */
        public @Nullable LocalDate lastDay() {
            return until == null ? null : until.minusDays(1);
        }
    }

    /** Membership of a method union. */
    public record UnionLine(
            String publicId,
            String name,
            boolean leads,
            LocalDate from,
            @Nullable LocalDate until) {

        /** The last day of it. */
        public @Nullable LocalDate lastDay() {
            return until == null ? null : until.minusDays(1);
        }
    }

    /**
     * What the viewer may do.
     *
     * @param own the viewer is this person
     * @param keep sees what only keepers of records see
     * @param manage changes details and postings
     */
    public record Rights(boolean own, boolean keep, boolean manage) {}
}
