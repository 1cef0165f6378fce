package org.birge.support.matching.solver;

import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Where loads differ, everybody of a few mentors who are near each other is dealt out anew among these, in the cheapest way there is: what
 * chains of a few links cannot reach. Another way at the same cost is taken too, so that the next mentors begin elsewhere. Repeated until
 * nothing cheaper was found for a while. Not where a load itself costs something.
 */
final class Redealing implements PhaseCommand<Matching> {

    private static final int FEWEST = 3;
    private static final int MOST = 6;

    /** People dealt out at once; more take too long. */
    private static final int PEOPLE = 40;

    private static final int IN_VAIN = 120;

    private final int number;

    /** @param number of the phase, so that each deals to others */
    Redealing(int number) {
        this.number = number;
    }

    @Override
    public void changeWorkingSolution(PhaseCommandContext<Matching> context) {
        Matching matching = context.getWorkingSolution();
        if (matching.getPlaces().stream().anyMatch(one -> one.even().length > 0)) {
            return;
        }
        Occupancy occupancy = new Occupancy(matching);
        Random random = new Random(number);
        for (int inVain = 0; inVain < IN_VAIN && !context.isPhaseTerminated(); inVain++) {
            int[] mentors = near(matching, occupancy, random);
            if (mentors.length < FEWEST) {
                continue;
            }
            Deal deal = new Deal(matching, occupancy, mentors);
            if (deal.isOther()) {
                Chain chain = new Chain();
                deal.changes().forEach(change -> {
                    occupancy.put(change[0], change[1]);
                    chain.add(matching.getPairings().get(change[0]), occupancy.places(matching, change[0]));
                });
                context.executeAndCalculateScore(chain);
                inVain = deal.isCheaper() ? -1 : inVain;
            }
        }
    }

    /** Some mentors of whom each suits somebody of another one, as many as have no more people than can be dealt out. */
    private static int[] near(Matching matching, Occupancy occupancy, Random random) {
        int most = FEWEST + random.nextInt(MOST - FEWEST + 1);
        int first = random.nextInt(matching.getPlaces().size());
        BitSet taken = new BitSet();
        taken.set(first);
        int people = occupancy.count(first);
        List<Integer> mentors = new ArrayList<>(List.of(first));
        for (int tried = 0; tried < 4 * most && mentors.size() < most; tried++) {
            int from = mentors.get(random.nextInt(mentors.size()));
            if (occupancy.count(from) == 0) {
                continue;
            }
            int[] nearest = matching.prices().nearest(occupancy.member(from, random.nextInt(occupancy.count(from))));
            int at = nearest.length == 0 ? from : nearest[random.nextInt(Math.min(MOST, nearest.length))];
            if (!taken.get(at) && people + occupancy.count(at) <= PEOPLE) {
                taken.set(at);
                people += occupancy.count(at);
                mentors.add(at);
            }
        }
        return mentors.stream().mapToInt(Integer::intValue).toArray();
    }
}
