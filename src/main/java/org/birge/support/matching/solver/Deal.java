package org.birge.support.matching.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The people of a few mentors, and some who have none, dealt out among these mentors in the cheapest way. Branch and bound: a branch ends
 * where the rest could not make it cheaper even if each went where they suit best at the prices of the places.
 */
final class Deal {

    private static final int BRANCHES = 300_000;

    /** So many of those without a mentor are dealt out too. */
    private static final int WAITING = 4;

    private static final double EXACT = 1e-3;

    /** Having no mentor at all is worse than any cost. */
    private static final long WITHOUT = 1_000_000_000L;

    private final int[] people;
    private final int[] mentors;
    private final long[][] cost;
    private final long[][] load;
    private final int[][] order;
    private final double[][] reduced;
    private final double[] price;
    private final double[] rest;
    private final long[] room;
    private final int[] chosen;
    private final int[] best;
    private final int[] now;
    private long least;
    private boolean cheaper;
    private boolean other;
    private int branches;

    Deal(Matching matching, Occupancy occupancy, int[] mentors) {
        this.mentors = Arrays.copyOf(mentors, mentors.length + 1);
        this.mentors[mentors.length] = Occupancy.NOBODY;
        this.people = people(matching, occupancy, mentors);
        this.cost = new long[people.length][this.mentors.length];
        this.load = new long[people.length][this.mentors.length];
        this.reduced = new double[people.length][this.mentors.length];
        this.order = new int[people.length][];
        this.price = new double[this.mentors.length];
        this.room = new long[this.mentors.length];
        this.rest = new double[people.length + 1];
        this.chosen = new int[people.length];
        this.best = new int[people.length];
        this.now = new int[people.length];
        for (int m = 0; m < mentors.length; m++) {
            room[m] = occupancy.room(mentors[m]);
            price[m] = matching.prices().price(mentors[m]);
        }
        for (int i = 0; i < people.length; i++) {
            read(matching, occupancy, i);
        }
        for (int i = people.length - 1; i >= 0; i--) {
            rest[i] = rest[i + 1] + reduced[i][order[i][0]];
        }
        double roomNow = 0;
        for (int m = 0; m < mentors.length; m++) {
            roomNow += price[m] * room[m];
        }
        deal(0, 0, roomNow);
    }

    /** Whether there is a way as cheap as the present one or cheaper. */
    boolean isOther() {
        return other;
    }

    boolean isCheaper() {
        return cheaper;
    }

    /** Who moves, and where: index of the pairing, index of the places. */
    List<int[]> changes() {
        List<int[]> changes = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            changes.add(new int[] {people[i], mentors[best[i]]});
        }
        return changes;
    }

    /** Those with most to lose by their second choice come first. */
    private static int[] people(Matching matching, Occupancy occupancy, int[] mentors) {
        List<Integer> people = new ArrayList<>();
        for (Pairing pairing : matching.getPairings()) {
            if (people.size() < WAITING
                    && !pairing.isPinned()
                    && occupancy.of(pairing.getIndex()) == Occupancy.NOBODY
                    && Arrays.stream(mentors).anyMatch(at -> pairing.costAt(at) != Pairing.FORBIDDEN)) {
                people.add(pairing.getIndex());
            }
        }
        for (int mentor : mentors) {
            for (int i = 0; i < occupancy.count(mentor); i++) {
                int one = occupancy.member(mentor, i);
                if (!matching.getPairings().get(one).isPinned()) {
                    people.add(one);
                }
            }
        }
        return people.stream()
                .sorted(Comparator.comparingDouble((Integer one) -> -regret(matching, one, mentors))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double regret(Matching matching, int one, int[] mentors) {
        Pairing pairing = matching.getPairings().get(one);
        double[] sorted = Arrays.stream(mentors)
                .filter(at -> pairing.costAt(at) != Pairing.FORBIDDEN)
                .mapToDouble(at -> matching.prices().reduced(pairing, at))
                .sorted()
                .toArray();
        return sorted.length < 2 ? Double.MAX_VALUE : sorted[1] - sorted[0];
    }

    private void read(Matching matching, Occupancy occupancy, int i) {
        Pairing pairing = matching.getPairings().get(people[i]);
        List<Integer> may = new ArrayList<>();
        for (int m = 0; m < mentors.length; m++) {
            int at = mentors[m];
            if (at == Occupancy.NOBODY) {
                cost[i][m] = WITHOUT;
                reduced[i][m] = WITHOUT;
            } else if (pairing.costAt(at) == Pairing.FORBIDDEN) {
                continue;
            } else {
                cost[i][m] = pairing.costAt(at);
                load[i][m] = pairing.loadAt(at);
                reduced[i][m] = matching.prices().reduced(pairing, at);
            }
            may.add(m);
            if (occupancy.of(people[i]) == at) {
                room[m] += load[i][m];
                least += cost[i][m];
                now[i] = m;
            }
        }
        int row = i;
        may.sort(Comparator.comparingDouble(m -> reduced[row][m]));
        order[i] = may.stream().mapToInt(Integer::intValue).toArray();
    }

    private void deal(int i, long spent, double roomWorth) {
        if (i == people.length) {
            if (spent < least || spent == least && !other && !Arrays.equals(chosen, now)) {
                cheaper |= spent < least;
                least = spent;
                other = true;
                System.arraycopy(chosen, 0, best, 0, chosen.length);
            }
            return;
        }
        for (int m : order[i]) {
            if (load[i][m] > room[m] || branches >= BRANCHES) {
                continue;
            }
            long next = spent + cost[i][m];
            double worth = roomWorth - price[m] * load[i][m];
            if (next + rest[i + 1] - worth > (other ? least - 1 : least) + EXACT) {
                continue;
            }
            branches++;
            chosen[i] = m;
            room[m] -= load[i][m];
            deal(i + 1, next, worth);
            room[m] += load[i][m];
        }
    }
}
