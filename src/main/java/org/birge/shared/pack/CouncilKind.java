package org.birge.shared.pack;

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
        @Nullable Text act) {

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
