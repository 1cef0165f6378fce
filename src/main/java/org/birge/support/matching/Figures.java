package org.birge.support.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.birge.support.matching.solver.Matching;
import org.birge.support.matching.solver.Pairing;
import org.birge.support.matching.solver.Places;
import org.birge.support.mentor.FreeMentor;
import org.birge.support.mentor.OpenMentee;

/** An area in figures, as the solver is asked. What a pair costs, {@link Weights} says; who may not be one, {@link PairRule}. */
final class Figures {

    private final Pairs pairs;
    private final Area area;
    private final LocalDate today;

    Figures(Pairs pairs, Area area, LocalDate today) {
        this.pairs = pairs;
        this.area = area;
        this.today = today;
    }

    /** What was fixed by hand stays, as far as the rules still allow it. */
    Matching matching() {
        Matching matching = Matching.of(places(), costs(), null);
        Pins.of(area, pairs, today).held().forEach(matching::pin);
        return matching;
    }

    private List<Places> places() {
        List<Places> places = new ArrayList<>();
        for (FreeMentor mentor : area.mentors()) {
            int free = Math.max(0, mentor.capacity() - mentor.taken());
            places.add(new Places(places.size(), free, even(mentor, free)));
        }
        return places;
    }

    /** What each further one costs a mentor beyond what they have. */
    private int[] even(FreeMentor mentor, int free) {
        return Wish.even(area.weights().of(PairWish.EVEN_LOAD), mentor.taken(), free, mentor.capacity());
    }

    int[][] costs() {
        int[][] costs = new int[area.mentees().size()][area.mentors().size()];
        for (int i = 0; i < costs.length; i++) {
            OpenMentee mentee = area.mentees().get(i);
            for (int at = 0; at < costs[i].length; at++) {
                PossiblePair pair = pairs.pair(
                        mentee, area.mentors().get(at), area.standing().get(mentee.person()), today);
                costs[i][at] = PairRule.allMet(pair) ? cost(pair) : Pairing.FORBIDDEN;
            }
        }
        return costs;
    }

    /** What a pair costs, whatever else the mentor carries; at most some thousands. */
    private int cost(PossiblePair pair) {
        return area.weights().sum(wish -> wish.cost(pair));
    }
}
