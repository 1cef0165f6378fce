package org.birge.support.matching;

import java.util.Locale;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What makes one pair better than another, from 0 (as good as can be) to 100. How much each counts, the centre decides. */
public enum PairWish implements Wish {
    /** The same subject rather than a near one; without a subject, the same post. */
    SUBJECT(4, pair -> pair.subject().full() ? 0 : 100),
    /** A short way; nothing within a school. */
    TRAVEL(5, PairWish::way),
    /** What the person wants to work on is what the mentor is good at. */
    NEEDS(4, PairWish::unmetWishes),
    /** Who had a mentor to the agreed end stays with them. */
    CONTINUITY(6, pair -> stays(pair.mentee().lastMentor(), pair) ? 0 : 100),
    /** A mentor with experience. */
    EXPERIENCE(2, PairWish::years),
    /** Nobody is full while others have nobody. It looks at a mentor's whole load, not at a pair. */
    EVEN_LOAD(3, pair -> 0),
    /** What was proposed before stays as it is. */
    STEADY(8, pair -> stays(pair.standing(), pair) ? 0 : 100);

    /** From here on a way counts fully, in kilometres. */
    private static final int FAR = 80;

    /** From here on experience makes no difference, in years. */
    private static final int EXPERIENCED = 15;

    private static final int UNKNOWN = 50;

    private final int usual;
    private final ToIntFunction<PossiblePair> cost;

    PairWish(int usual, ToIntFunction<PossiblePair> cost) {
        this.usual = usual;
        this.cost = cost;
    }

    @Override
    public int usual() {
        return usual;
    }

    /** From 0 to 100. */
    public int cost(PossiblePair pair) {
        return cost.applyAsInt(pair);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int way(PossiblePair pair) {
        Integer kilometres = pair.kilometres();
        return kilometres == null ? UNKNOWN : Math.min(100, kilometres * 100 / FAR);
    }

    private static int unmetWishes(PossiblePair pair) {
        int wishes = pair.mentee().wishes().size();
        return wishes == 0 ? 0 : 100 * (wishes - pair.wishesMet()) / wishes;
    }

    private static int years(PossiblePair pair) {
        Integer years = pair.years();
        return years == null ? UNKNOWN : 100 * Math.max(0, EXPERIENCED - years) / EXPERIENCED;
    }

    private static boolean stays(@Nullable Long with, PossiblePair pair) {
        return with == null || Objects.equals(with, pair.mentor().person());
    }
}
