package org.birge.support.matching.solver;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import ai.timefold.solver.core.preview.api.move.Move;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ejection chains (Yagiura, Ibaraki and Glover 2004): somebody goes to a mentor who suits them; when that mentor has no room, one of theirs
 * goes on to another, and so on for a few links. Change and swap are the chains of one and two links. Only chains that fit are made.
 */
public class ChainMoves implements MoveIteratorFactory<Matching, Move<Matching>> {

    private static final int LINKS = 5;
    private static final int NEAR = 12;

    /** Of so many chains the cheapest goes to the solver, */
    private static final int DRAWN = 12;

    /** if so many attempts bring forth as many. */
    private static final int TRIES = 60;

    private static final double WITHOUT = 1e9;
    private static final long ORDER = 11;

    private @Nullable Occupancy occupancy;

    @Override
    public void phaseStarted(ScoreDirector<Matching> director) {
        occupancy = new Occupancy(director.getWorkingSolution());
    }

    @Override
    public void phaseEnded(ScoreDirector<Matching> director) {
        occupancy = null;
    }

    @Override
    public long getSize(ScoreDirector<Matching> director) {
        return (long) director.getWorkingSolution().getPairings().size() * NEAR;
    }

    /** A row of chains that ends, the same each time for the same matching: there are too many to name them all. */
    @Override
    public Iterator<Move<Matching>> createOriginalMoveIterator(ScoreDirector<Matching> director) {
        if (director.getWorkingSolution().getPairings().isEmpty()) {
            return Collections.emptyIterator();
        }
        Iterator<Move<Matching>> drawn = createRandomMoveIterator(director, new Random(ORDER));
        return Stream.generate(drawn::next).limit(getSize(director)).iterator();
    }

    @Override
    public Iterator<Move<Matching>> createRandomMoveIterator(ScoreDirector<Matching> director, RandomGenerator random) {
        Matching matching = director.getWorkingSolution();
        Occupancy known = occupancy == null ? new Occupancy(matching) : occupancy;
        known.follow();
        return new Chains(matching, known, random);
    }

    private static final class Chains implements Iterator<Move<Matching>> {

        private final Matching matching;
        private final List<Pairing> pairings;
        private final Prices prices;
        private final Occupancy occupancy;
        private final RandomGenerator random;
        private final int[] who = new int[LINKS];
        private final int[] from = new int[LINKS];
        private int links;
        private double dearer;

        Chains(Matching matching, Occupancy occupancy, RandomGenerator random) {
            this.matching = matching;
            this.pairings = matching.getPairings();
            this.prices = matching.prices();
            this.occupancy = occupancy;
            this.random = random;
        }

        @Override
        public boolean hasNext() {
            return !pairings.isEmpty();
        }

        @Override
        public Move<Matching> next() {
            Chain best = new Chain();
            double least = Double.POSITIVE_INFINITY;
            int drawn = 0;
            for (int tried = 0; tried < TRIES && drawn < DRAWN; tried++) {
                links = 0;
                dearer = 0;
                boolean fits = linked(random.nextInt(pairings.size()));
                if (fits) {
                    drawn++;
                    if (dearer < least) {
                        least = dearer;
                        best = chain();
                    }
                }
                for (int i = links - 1; i >= 0; i--) {
                    occupancy.put(who[i], from[i]);
                }
            }
            return best;
        }

        private Chain chain() {
            Chain chain = new Chain();
            for (int i = 0; i < links; i++) {
                chain.add(pairings.get(who[i]), occupancy.places(matching, who[i]));
            }
            return chain;
        }

        /** Whether a chain that begins with this one came to an end where everything fits. */
        private boolean linked(int first) {
            int moving = first;
            while (links < LINKS) {
                if (pairings.get(moving).isPinned()) {
                    return false;
                }
                int at = next(moving);
                if (at == occupancy.of(moving) || at == Occupancy.NOBODY && links == 0) {
                    return false;
                }
                link(moving, at);
                if (at == Occupancy.NOBODY) {
                    return true;
                }
                if (occupancy.room(at) >= 0) {
                    return true;
                }
                moving = ejected(at, moving);
                if (moving == Occupancy.NOBODY) {
                    return false;
                }
            }
            return false;
        }

        private void link(int moving, int at) {
            Pairing pairing = pairings.get(moving);
            int before = occupancy.of(moving);
            dearer += (at == Occupancy.NOBODY ? WITHOUT : pairing.costAt(at))
                    - (before == Occupancy.NOBODY ? WITHOUT : pairing.costAt(before));
            who[links] = moving;
            from[links++] = before;
            occupancy.put(moving, at);
        }

        /** When the first had nobody, the last may have nobody instead. */
        private int next(int moving) {
            if (links > 0 && from[0] == Occupancy.NOBODY && random.nextInt(3) == 0) {
                return Occupancy.NOBODY;
            }
            return links == 0 || random.nextInt(3) == 0 ? anywhereNear(moving) : roomNear(moving);
        }

        private int anywhereNear(int moving) {
            int[] nearest = prices.nearest(moving);
            int many = Math.min(NEAR, nearest.length);
            return many == 0 ? Occupancy.NOBODY : nearest[Math.min(random.nextInt(many), random.nextInt(many))];
        }

        /** The one that suits best among those with room; when there is none, anyone near. */
        private int roomNear(int moving) {
            int[] nearest = prices.nearest(moving);
            Pairing pairing = pairings.get(moving);
            int present = occupancy.of(moving);
            for (int i = 0; i < nearest.length && i < 4 * NEAR; i++) {
                int at = nearest[i];
                if (at != present && pairing.loadAt(at) <= occupancy.room(at)) {
                    return at;
                }
            }
            return anywhereNear(moving);
        }

        /** One of the mentor's others without whom it would fit. */
        private int ejected(int at, int newcomer) {
            int count = occupancy.count(at);
            int begin = random.nextInt(count);
            for (int i = 0; i < count; i++) {
                int one = occupancy.member(at, (begin + i) % count);
                if (one != newcomer
                        && !pairings.get(one).isPinned()
                        && occupancy.room(at) + pairings.get(one).loadAt(at) >= 0
                        && !linkedAlready(one)) {
                    return one;
                }
            }
            return Occupancy.NOBODY;
        }

        private boolean linkedAlready(int one) {
            for (int i = 0; i < links; i++) {
                if (who[i] == one) {
                    return true;
                }
            }
            return false;
        }
    }
}
