package org.birge.support.assignment;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.birge.rules.RuleTable;
import org.jspecify.annotations.Nullable;

/** What an assignment must be. The order is that in which it is said why somebody does not fit. */
public enum AssignmentRule {
    /** They hold a post at the centre today; that they may answer requests there, their role says. */
    WORKS(pair -> pair.member().works()),
    /** Nobody decided that it shall not be them. */
    BARRED(pair -> !pair.barred()),
    /** Of the division that answers for the request, or of its subject or one near it. */
    FIELD(pair -> pair.ofDivision() || pair.subject() != null && pair.subject().fits()),
    /** A language the school teaches in; where the centre noted none, it is not asked. */
    LANGUAGE(AssignmentRule::understood),
    /** There on a working day on which help comes before the asker needs it. */
    PRESENT(pair -> !pair.days().isEmpty()),
    /** Fewer open requests than they may have at once. */
    REQUESTS(pair -> pair.member().open() < pair.member().most()),
    /** Help and the way fit into what is left of their hours of the week, and into a working day. */
    HOURS(pair -> pair.minutes() <= pair.member().free()
            && (pair.day() != null || pair.days().isEmpty()));

    private final Predicate<PossibleAssignment> met;

    AssignmentRule(Predicate<PossibleAssignment> met) {
        this.met = met;
    }

    public boolean met(PossibleAssignment pair) {
        return met.test(pair);
    }

    /** The rules that stand in the way; none when they may take it on. */
    public static Set<AssignmentRule> broken(PossibleAssignment pair) {
        Set<AssignmentRule> broken = EnumSet.noneOf(AssignmentRule.class);
        Arrays.stream(values()).filter(rule -> !rule.met(pair)).forEach(broken::add);
        return broken;
    }

    /** Code of the first that stands in the way; null where none does. */
    static @Nullable String first(PossibleAssignment pair) {
        return broken(pair).stream().findFirst().map(AssignmentRule::code).orElse(null);
    }

    static List<String> codes(PossibleAssignment pair) {
        return broken(pair).stream().map(AssignmentRule::code).toList();
    }

    public String code() {
        return RuleTable.code(this);
    }

    private static boolean understood(PossibleAssignment pair) {
        List<String> spoken = pair.member().languages();
        List<String> taught = pair.request().languages();
        return spoken.isEmpty() || taught.isEmpty() || !Collections.disjoint(spoken, taught);
    }
}
