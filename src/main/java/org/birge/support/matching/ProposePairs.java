package org.birge.support.matching;

import org.birge.support.matching.solver.Matching;
import org.springframework.stereotype.Component;

/** Looks for mentors for all who wait for one. */
@Component
class ProposePairs implements Proposing {

    private final GatherArea gather;
    private final KeepPairs keepPairs;
    private final Pairs pairs;

    ProposePairs(GatherArea gather, KeepPairs keepPairs, Pairs pairs) {
        this.gather = gather;
        this.keepPairs = keepPairs;
        this.pairs = pairs;
    }

    @Override
    public RunKind kind() {
        return RunKind.MENTORS;
    }

    @Override
    public Question question(Run run) {
        return new OfPairs(run, gather.area(run.weights(PairWish.class)));
    }

    @Override
    public String notice() {
        return "matching.notice.ready";
    }

    @Override
    public String address() {
        return MatchingPage.PATH;
    }

    private final class OfPairs implements Question {

        private final Run run;
        private final Area area;

        OfPairs(Run run, Area area) {
            this.run = run;
            this.area = area;
        }

        @Override
        public int waiting() {
            return area.waiting();
        }

        @Override
        public int leftOut() {
            return area.leftOut();
        }

        @Override
        public int offering() {
            return area.mentors().size();
        }

        @Override
        public int places() {
            return area.mentors().stream()
                    .mapToInt(one -> Math.max(0, one.capacity() - one.taken()))
                    .sum();
        }

        @Override
        public Matching matching() {
            return new Figures(pairs, area, gather.today()).matching();
        }

        @Override
        public Kept keep(int[] chosen) {
            return keepPairs.run(run, area, chosen);
        }
    }
}
