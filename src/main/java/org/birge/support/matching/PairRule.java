package org.birge.support.matching;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What a pair must be. The order is that in which it is said why two do not fit. */
public enum PairRule {
    /** Nobody is mentored by themselves, by the head they work under, or, as a head, by their own staff. */
    NOT_OWN_HEAD(PairRule::independent),
    /** The same subject or one to which teachers may be requalified; for a new head somebody who heads or is strong in heading; without a subject the same post. */
    SUBJECT(pair -> pair.subject().fits()),
    /** A language the school teaches in. */
    LANGUAGE(PairRule::understood),
    /** In one's own school, or no farther than the mentor goes. */
    REACH(PairRule::reachable),
    /** A mentor of another school is looked for only when the person agreed to it; mentors agreed when they applied. */
    CONSENT(pair -> pair.sameSchool() || pair.mentee().consented()),
    /** Both want it: no pair of the two was declined in this school year or ended early by one of them (decision 47). */
    WILLING(pair -> !pair.mentee().unwilling().contains(pair.mentor().person())),
    /** The mentor has a place left. */
    PLACES(pair -> pair.mentor().taken() < pair.mentor().capacity());

    private final Predicate<PossiblePair> met;

    PairRule(Predicate<PossiblePair> met) {
        this.met = met;
    }

    public boolean met(PossiblePair pair) {
        return met.test(pair);
    }

    /** The rules that stand in the way; none when the two may be a pair. */
    public static Set<PairRule> broken(PossiblePair pair) {
        Set<PairRule> broken = EnumSet.noneOf(PairRule.class);
        Arrays.stream(values()).filter(rule -> !rule.met(pair)).forEach(broken::add);
        return broken;
    }

    public static boolean allMet(PossiblePair pair) {
        for (PairRule rule : values()) {
            if (!rule.met(pair)) {
                return false;
            }
        }
        return true;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean independent(PossiblePair pair) {
        long mentor = pair.mentor().person();
        return mentor != pair.mentee().person()
                && (pair.mentee().head() == null || mentor != pair.mentee().head())
                && !(pair.newHead() && pair.sameSchool())
                && !(pair.sameSchool() && pair.mentor().heads());
    }

    private static boolean understood(PossiblePair pair) {
        return pair.mentee().languages().isEmpty()
                || !Collections.disjoint(
                        pair.mentee().languages(), pair.mentor().languages());
    }

    private static boolean reachable(PossiblePair pair) {
        if (pair.sameSchool()) {
            return true;
        }
        Integer most = pair.mentor().km();
        return pair.mentor().area() && (most == null || pair.kilometres() == null || pair.kilometres() <= most);
    }
}
