package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.birge.rules.RuleTable;
import org.birge.support.matching.Weights;
import org.birge.support.matching.Wish;
import org.birge.support.mentor.Nearness;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody was proposed, as the rules and wishes said when they were.
 *
 * @param subject code of how near the subject is; empty where the request has none
 * @param division whether they work in the division that answers for it
 * @param online whether help is given online, so that there is no way
 * @param kilometres by road, by estimate; null where not known
 * @param from the school from which they go on; null for the centre
 * @param helped code of whom they helped before
 * @param language whether the centre noted a language the school teaches in for them
 * @param late whether the promised day has passed before help comes
 * @param load open requests with all that is proposed, of so many
 * @param minutes what is left of their hours of the week before it
 * @param points what each wish costs here, by its code; those that cost nothing are left out
 */
public record AssignmentReasons(
        String subject,
        boolean division,
        boolean online,
        @Nullable Integer kilometres,
        @Nullable String from,
        String helped,
        boolean language,
        boolean late,
        int load,
        int most,
        int minutes,
        Map<String, Integer> points) {

    /** A part of the sentence, as a message key and its values. */
    public record Part(String key, Object... values) {}

    /** Where nobody was found. */
    static AssignmentReasons none() {
        return new AssignmentReasons("", false, false, null, null, "nobody", false, false, 0, 0, 0, Map.of());
    }

    static AssignmentReasons of(PossibleAssignment pair, Weights<AssignmentWish> weights, LocalDate day, int load) {
        Nearness subject = pair.subject();
        PossibleAssignment.Way way = pair.way();
        return new AssignmentReasons(
                subject == null || !subject.fits() ? "" : subject.code(),
                pair.ofDivision(),
                way == null,
                way == null ? null : way.kilometres(),
                way == null ? null : way.from(),
                RuleTable.code(pair.helped()),
                !Collections.disjoint(pair.member().languages(), pair.request().languages()),
                day.isAfter(pair.request().promised()),
                load,
                pair.member().most(),
                pair.member().free(),
                weights.points(wish -> wish == AssignmentWish.EVEN_LOAD
                        ? Wish.oneMore(Math.max(0, load - 1), pair.member().most())
                        : wish.cost(pair)));
    }

    int cost() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The sentence in its parts: same subject; 12 km; has helped this school before; load 3 of 5. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (!subject.isEmpty()) {
            parts.add(new Part("assignment.why.subject." + subject));
        }
        if (division) {
            parts.add(new Part("assignment.why.division"));
        }
        parts.add(way());
        if (!helped.equals("nobody")) {
            parts.add(new Part("assignment.why.helped." + helped));
        }
        if (language) {
            parts.add(new Part("assignment.why.language"));
        }
        if (late) {
            parts.add(new Part("assignment.why.late"));
        }
        parts.add(new Part("assignment.why.load", load, most));
        return parts;
    }

    private Part way() {
        if (online) {
            return new Part("assignment.why.online");
        }
        if (kilometres == null) {
            return new Part("assignment.why.way-unknown");
        }
        return from == null
                ? new Part("assignment.why.way", kilometres)
                : new Part("assignment.why.way-from", kilometres, from);
    }
}
