package org.birge.support.assignment;

import java.util.function.ToIntFunction;
import org.birge.rules.RuleTable;
import org.birge.support.matching.Weights;
import org.birge.support.matching.Wish;
import org.birge.support.mentor.Nearness;

/** What makes one assignment better than another, from 0 (as good as can be) to 100. How much each counts, the centre decides. */
public enum AssignmentWish implements Wish {
    /** Division and subject rather than one of the two, the same subject rather than a near one. */
    FIELD(4, AssignmentWish::field),
    /** A short way, also from a school they visit that week anyway; none where help online was asked for. */
    TRAVEL(5, AssignmentWish::way),
    /** Who has helped this person or this school before. */
    CONTINUITY(6, AssignmentWish::strange),
    /** Help comes by the promised day. Where not all can be given, those promised first are: {@link #urgency}. */
    PROMISE(8, pair -> Math.min(100, 20 * pair.after())),
    /** Nobody is full while others have nothing. It looks at somebody's whole load, not at a request. */
    EVEN_LOAD(3, pair -> 0),
    /** What was proposed before stays as it is. */
    STEADY(
            8,
            pair -> pair.standing() == null || pair.standing() == pair.member().person() ? 0 : 100);

    /** From here on a way counts fully, in kilometres. */
    private static final int FAR = 80;

    private static final int UNKNOWN = 50;

    /** What a day of waiting counts: by the usual weight more than all other wishes together. */
    private static final int A_DAY = 700;

    private final int usual;
    private final ToIntFunction<PossibleAssignment> cost;

    AssignmentWish(int usual, ToIntFunction<PossibleAssignment> cost) {
        this.usual = usual;
        this.cost = cost;
    }

    @Override
    public int usual() {
        return usual;
    }

    /** From 0 to 100. */
    public int cost(PossibleAssignment pair) {
        return cost.applyAsInt(pair);
    }

    /** What giving it costs, so that what may wait longer stays behind. It is the same whoever takes it on. */
    static int urgency(PossibleAssignment pair) {
        return A_DAY * pair.waits();
    }

    /** What an assignment costs by these weights, whatever else they carry. */
    static int cost(Weights<AssignmentWish> weights, PossibleAssignment pair) {
        return weights.of(PROMISE) * urgency(pair) + weights.sum(wish -> wish.cost(pair));
    }

    /** What one more costs somebody with so many open requests. */
    static int oneMore(Weights<AssignmentWish> weights, StaffMember member) {
        return weights.of(EVEN_LOAD) * Wish.oneMore(member.open(), member.most());
    }

    @Override
    public String code() {
        return RuleTable.code(this);
    }

    private static int field(PossibleAssignment pair) {
        Nearness subject = pair.subject();
        if (subject == null) {
            return 0;
        }
        int apart = subject == Nearness.SAME ? 0 : subject == Nearness.NEAR ? 30 : 60;
        return pair.ofDivision() ? apart : apart + 20;
    }

    private static int way(PossibleAssignment pair) {
        if (pair.way() == null) {
            return pair.request().wish().equals("online") ? 0 : UNKNOWN;
        }
        Integer kilometres = pair.way().kilometres();
        return kilometres == null ? UNKNOWN : Math.min(100, kilometres * 100 / FAR);
    }

    private static int strange(PossibleAssignment pair) {
        return switch (pair.helped()) {
            case PERSON -> 0;
            case SCHOOL -> 30;
            case NOBODY -> 100;
        };
    }
}
