package org.birge.support.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a pair was proposed, as the rules and wishes said when it was.
 *
 * @param kilometres by road, by estimate; null where not known
 * @param subject code of {@link org.birge.support.mentor.Nearness}; none where nobody was found
 * @param years the mentor has taught; null where not known
 * @param together whether they were a pair before, as agreed
 * @param wishes how many things the person wants to work on; met: in how many of them the mentor is strong
 * @param load how many the mentor has with all that is proposed, of so many places
 * @param points what each wish costs here, by its code; those that cost nothing are left out
 */
public record Reasons(
        boolean sameSchool,
        @Nullable Integer kilometres,
        String subject,
        @Nullable Integer years,
        boolean together,
        int wishes,
        int met,
        int load,
        int capacity,
        Map<String, Integer> points) {

    /** A part of the sentence, as a message key and its values. */
    public record Part(String key, Object... values) {}

    /** Where nobody was found. */
    static Reasons none() {
        return new Reasons(false, null, "none", null, false, 0, 0, 0, 0, Map.of());
    }

    static Reasons of(PossiblePair pair, Weights<PairWish> weights, int load) {
        return new Reasons(
                pair.sameSchool(),
                pair.kilometres(),
                pair.subject().code(),
                pair.years(),
                pair.mentee().lastMentor() != null
                        && pair.mentee().lastMentor() == pair.mentor().person(),
                pair.mentee().wishes().size(),
                pair.wishesMet(),
                load,
                pair.mentor().capacity(),
                weights.points(wish -> wish == PairWish.EVEN_LOAD
                        ? Wish.oneMore(Math.max(0, load - 1), pair.mentor().capacity())
                        : wish.cost(pair)));
    }

    int cost() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The sentence in its parts: same subject; 12 km; second year together; load 3 of 4. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("matching.why.subject." + subject));
        if (sameSchool) {
            parts.add(new Part("matching.why.same-school"));
        } else {
            parts.add(
                    kilometres == null
                            ? new Part("matching.why.way-unknown")
                            : new Part("matching.why.way", kilometres));
        }
        if (together) {
            parts.add(new Part("matching.why.together"));
        }
        if (wishes > 0) {
            parts.add(new Part("matching.why.wishes", met, wishes));
        }
        if (years != null) {
            parts.add(new Part("matching.why.years", years));
        }
        parts.add(new Part("matching.why.load", load, capacity));
        return parts;
    }
}
