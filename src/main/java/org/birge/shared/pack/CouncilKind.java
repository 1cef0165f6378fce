package org.birge.shared.pack;

import java.time.LocalDate;
import java.time.Month;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A kind of council with its rules.
 *
 * @param ofName its name as it stands before the word for a sitting: the genitive, in Kazakh the plain name; toName in the dative, as reports are addressed
 * @param chair who chairs by default, as a post of the pack; null when the council elects
 * @param secretary in words
 * @param quorum the least share of members present
 * @param majority the least share of votes in favour, more than which or at which a decision passes
 * @param votes how open votes are recorded: as totals, or by the names of those present
 * @param sessions in a school year, at least
 * @param chairTerm how many school years the chair is elected for, null where the rule sets no term; so the secretary
 * @param actsPastTerm whether an officer whose term has run out leads sittings until another is chosen
 * @param leavesWithPosting whether staff lose seat and office when their place at the school ends
 * @param act the article the rules come from; null where practice, not a named article, sets them
 */
public record CouncilKind(
        String code,
        Text name,
        Text ofName,
        Text toName,
        @Nullable String chair,
        Text chairRule,
        Text secretary,
        MemberRule members,
        Text memberRule,
        Fraction quorum,
        Majority majority,
        Votes votes,
        int sessions,
        @Nullable Integer chairTerm,
        @Nullable Integer secretaryTerm,
        boolean actsPastTerm,
        boolean leavesWithPosting,
        @Nullable Text act) {

    /** The last day of a chair's term that begins on the day; null where the rule sets none. */
    public @Nullable LocalDate chairUntil(LocalDate from) {
        return end(chairTerm, from);
    }

    public @Nullable LocalDate secretaryUntil(LocalDate from) {
        return end(secretaryTerm, from);
    }

    private static @Nullable LocalDate end(@Nullable Integer years, LocalDate from) {
        return years == null
                ? null
                : LocalDate.of(SchoolYear.at(from).start() + years, Month.AUGUST, 1)
                        .minusDays(1);
    }

    public enum MemberRule {
        ALL_TEACHING_STAFF,
        LEADERS,
        ELECTED,
        APPOINTED
    }

    public enum Votes {
        TOTALS,
        BY_NAME
    }

    /**
     * @param of whom the share is counted; {@code strict} when more than the share is needed
     */
    public record Majority(Fraction share, Of of, boolean strict, boolean chairDecidesTie) {

        public enum Of {
            PRESENT,
            MEMBERS
        }

        /** Whether so many votes in favour carry a motion, a tie with the chair's vote included. */
        public boolean carried(int inFavour, int against, int present, int members, boolean chairInFavour) {
            int base = of == Of.PRESENT ? present : members;
            boolean enough = strict ? share.exceededBy(inFavour, base) : share.reachedBy(inFavour, base);
            return enough || (chairDecidesTie && chairInFavour && inFavour == against && 2 * inFavour == base);
        }
    }

    /** A share such as 2/3, compared without rounding. */
    public record Fraction(int numerator, int denominator) {

        public boolean reachedBy(int part, int whole) {
            return (long) part * denominator >= (long) numerator * whole;
        }

        public boolean exceededBy(int part, int whole) {
            return (long) part * denominator > (long) numerator * whole;
        }
    }
}
