package org.birge.support.matching;

import java.util.HashMap;
import java.util.Map;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what the solver chose: each pair with its reasons, and where nobody was found, what stands in the way. */
@Component
class KeepPairs {

    private final ProposedPairs proposed;
    private final GatherArea gather;
    private final Pairs pairs;

    KeepPairs(ProposedPairs proposed, GatherArea gather, Pairs pairs) {
        this.proposed = proposed;
        this.gather = gather;
        this.pairs = pairs;
    }

    /** @param chosen the number of the mentor for each who waits, -1 for nobody */
    Proposing.Kept run(Run run, Area area, int[] chosen) {
        Pins pins = Pins.of(area, pairs, gather.today());
        Map<Long, Integer> load = loads(area, chosen);
        int matched = 0;
        int unkept = 0;
        for (int i = 0; i < chosen.length; i++) {
            OpenMentee mentee = area.mentees().get(i);
            FreeMentor mentor = chosen[i] < 0 ? null : area.mentors().get(chosen[i]);
            Pins.Released released = pins.released(mentee.person());
            proposed.add(
                    run.id(),
                    mentee,
                    mentor,
                    new ProposedPairs.Before(pins.holds(i), area.standing().get(mentee.person()), released),
                    reasons(run, area, mentee, mentor, load),
                    barriers(area, mentee, mentor, pins.holds(i)));
            matched += mentor == null ? 0 : 1;
            unkept += released == null ? 0 : 1;
        }
        return new Proposing.Kept(matched, unkept);
    }

    /** What each mentor has with all that is proposed. */
    private static Map<Long, Integer> loads(Area area, int[] chosen) {
        Map<Long, Integer> load = new HashMap<>();
        area.mentors().forEach(one -> load.put(one.person(), one.taken()));
        for (int at : chosen) {
            if (at >= 0) {
                load.merge(area.mentors().get(at).person(), 1, Integer::sum);
            }
        }
        return load;
    }

    private Reasons reasons(
            Run run, Area area, OpenMentee mentee, @Nullable FreeMentor mentor, Map<Long, Integer> load) {
        if (mentor == null) {
            return Reasons.none();
        }
        PossiblePair pair = pairs.pair(mentee, mentor, area.standing().get(mentee.person()), gather.today());
        return Reasons.of(pair, run.weights(PairWish.class), load.getOrDefault(mentor.person(), 1));
    }

    private Barriers barriers(Area area, OpenMentee mentee, @Nullable FreeMentor mentor, boolean fixed) {
        if (mentor != null) {
            return Barriers.none();
        }
        return fixed ? Barriers.byHand() : Barriers.of(pairs, mentee, area.mentors(), gather.today());
    }
}
