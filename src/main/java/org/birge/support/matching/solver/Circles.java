package org.birge.support.matching.solver;

import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where everybody counts one, the cheapest circles (cyclic exchange): along a circle of mentors each gives one to the next, and together it is
 * cheaper. Circles run also over a free place and over those without a mentor. When no circle is left, no matching is cheaper.
 *
 * <p>The nodes are the mentors, one for nobody's, and one for free places. Bellman and Ford's search finds circles of negative cost.
 */
final class Circles implements PhaseCommand<Matching> {

    /** More mentors than this, and the table of all their exchanges grows too large. */
    private static final int MOST = 3_000;

    /** Having no mentor at all is worse than any cost. */
    private static final long WITHOUT = 1_000_000_000_000L;

    private static final long NEVER = Long.MAX_VALUE / 4;

    @Override
    public void changeWorkingSolution(PhaseCommandContext<Matching> context) {
        Matching matching = context.getWorkingSolution();
        if (!suffice(matching)) {
            return;
        }
        Exchanges exchanges = new Exchanges(matching);
        while (!context.isPhaseTerminated()) {
            List<List<int[]>> circles = exchanges.circles();
            if (circles.isEmpty()) {
                return;
            }
            for (List<int[]> circle : circles) {
                Chain chain = new Chain();
                circle.forEach(step -> chain.add(
                        matching.getPairings().get(step[0]),
                        step[1] == Occupancy.NOBODY
                                ? null
                                : matching.getPlaces().get(step[1])));
                context.executeAndCalculateScore(chain);
            }
        }
    }

    /** Whether they find the cheapest matching that there is. */
    static boolean suffice(Matching matching) {
        return matching.getPlaces().size() <= MOST
                && matching.getPairings().stream().allMatch(Pairing::countsOne);
    }

    /** What it costs, for each two mentors, to move one of the first's to the second. */
    private static final class Exchanges {

        private final Matching matching;
        private final List<Pairing> pairings;
        private final Occupancy occupancy;
        private final int nobody;
        private final int free;
        private final int nodes;
        private final long[][] cost;
        private final int[][] who;
        private final long[] distance;
        private final int[] before;

        Exchanges(Matching matching) {
            this.matching = matching;
            this.pairings = matching.getPairings();
            this.occupancy = new Occupancy(matching);
            this.nobody = matching.getPlaces().size();
            this.free = nobody + 1;
            this.nodes = nobody + 2;
            this.cost = new long[nodes][nodes];
            this.who = new int[nodes][nodes];
            this.distance = new long[nodes];
            this.before = new int[nodes];
            for (int node = 0; node < nodes; node++) {
                fill(node);
            }
        }

        private void fill(int node) {
            Arrays.fill(cost[node], NEVER);
            if (node == free) {
                for (int at = 0; at < nobody; at++) {
                    ends(at);
                }
                cost[free][nobody] = 0;
                return;
            }
            if (node == nobody) {
                cost[nobody][free] = 0;
                for (Pairing pairing : pairings) {
                    if (occupancy.of(pairing.getIndex()) == Occupancy.NOBODY) {
                        moves(pairing, nobody, WITHOUT);
                    }
                }
                return;
            }
            for (int i = 0; i < occupancy.count(node); i++) {
                Pairing pairing = pairings.get(occupancy.member(node, i));
                moves(pairing, node, pairing.costAt(node));
            }
            ends(node);
        }

        private void moves(Pairing pairing, int from, long present) {
            if (pairing.isPinned()) {
                return;
            }
            for (Places other : pairing.getAllowed()) {
                offer(pairing, from, other.index(), pairing.costAt(other.index()) - present);
            }
            offer(pairing, from, nobody, WITHOUT - present);
        }

        private void offer(Pairing pairing, int from, int to, long price) {
            if (from != to && price < cost[from][to]) {
                cost[from][to] = price;
                who[from][to] = pairing.getIndex();
            }
        }

        /** A chain may begin with a mentor, whose load becomes smaller, and end with one who has room. */
        private void ends(int at) {
            Places places = matching.getPlaces().get(at);
            long load = occupancy.load(at);
            cost[free][at] = load == 0 ? NEVER : places.even(load - 1) - places.even(load);
            cost[at][free] = load >= places.free() ? NEVER : places.even(load + 1) - places.even(load);
        }

        /** Circles that touch none of the same mentors, already taken over; of each the moves of one to another. */
        List<List<int[]>> circles() {
            List<List<int[]>> found = new ArrayList<>();
            if (!search()) {
                return found;
            }
            int[] seen = new int[nodes];
            for (int start = 0; start < nodes; start++) {
                int node = start;
                while (node >= 0 && seen[node] == 0) {
                    seen[node] = start + 1;
                    node = before[node];
                }
                if (node >= 0 && seen[node] == start + 1) {
                    taken(node).ifPresent(found::add);
                }
            }
            return found;
        }

        private Optional<List<int[]>> taken(int node) {
            List<int[]> moves = new ArrayList<>();
            List<Integer> touched = new ArrayList<>();
            long sum = 0;
            int to = node;
            do {
                int from = before[to];
                sum += cost[from][to];
                touched.add(to);
                if (from != free && to != free && !(from == nobody && to == free)) {
                    moves.add(new int[] {who[from][to], to == nobody ? Occupancy.NOBODY : to});
                }
                to = from;
            } while (to != node);
            if (sum >= 0) {
                return Optional.empty();
            }
            moves.forEach(move -> occupancy.put(move[0], move[1]));
            touched.stream().filter(one -> one != free).forEach(this::fill);
            return Optional.of(moves);
        }

        /** Bellman and Ford from everywhere at once. @return whether somebody's way leads back to themselves */
        private boolean search() {
            Arrays.fill(distance, 0);
            Arrays.fill(before, -1);
            for (int round = 0; round < nodes; round++) {
                boolean changed = false;
                for (int from = 0; from < nodes; from++) {
                    long[] row = cost[from];
                    long so = distance[from];
                    for (int to = 0; to < nodes; to++) {
                        if (so + row[to] < distance[to]) {
                            distance[to] = so + row[to];
                            before[to] = from;
                            changed = true;
                        }
                    }
                }
                if (!changed) {
                    return false;
                }
                if (round > 1 && hasCircle()) {
                    return true;
                }
            }
            return true;
        }

        private boolean hasCircle() {
            int[] seen = new int[nodes];
            for (int start = 0; start < nodes; start++) {
                int node = start;
                while (node >= 0 && seen[node] == 0) {
                    seen[node] = start + 1;
                    node = before[node];
                }
                if (node >= 0 && seen[node] == start + 1) {
                    return true;
                }
            }
            return false;
        }
    }
}
