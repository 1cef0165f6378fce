package org.birge.support.matching.solver;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is with whom just now and how much room is left, as numbers: what the heuristics look things up in. The score is Timefold's. */
final class Occupancy {

    static final int NOBODY = -1;

    private final List<Pairing> pairings;
    private final int[] now;
    private final int[] slot;
    private final int[][] members;
    private final int[] count;
    private final long[] room;
    private final long[] load;

    Occupancy(Matching matching) {
        this.pairings = matching.getPairings();
        int places = matching.getPlaces().size();
        this.now = new int[pairings.size()];
        this.slot = new int[pairings.size()];
        this.members = new int[places][4];
        this.count = new int[places];
        this.room = new long[places];
        this.load = new long[places];
        matching.getPlaces().forEach(one -> room[one.index()] = one.free());
        Arrays.fill(now, NOBODY);
        follow();
    }

    /** Takes over what the solver did since. */
    void follow() {
        for (int i = 0; i < now.length; i++) {
            Places places = pairings.get(i).getPlaces();
            int at = places == null ? NOBODY : places.index();
            if (at != now[i]) {
                put(i, at);
            }
        }
    }

    void put(int pairing, int at) {
        int from = now[pairing];
        if (from != NOBODY) {
            int last = members[from][--count[from]];
            members[from][slot[pairing]] = last;
            slot[last] = slot[pairing];
            change(from, -pairings.get(pairing).loadAt(from));
        }
        now[pairing] = at;
        if (at != NOBODY) {
            if (count[at] == members[at].length) {
                members[at] = Arrays.copyOf(members[at], count[at] * 2);
            }
            slot[pairing] = count[at];
            members[at][count[at]++] = pairing;
            change(at, pairings.get(pairing).loadAt(at));
        }
    }

    private void change(int at, int by) {
        room[at] -= by;
        load[at] += by;
    }

    int of(int pairing) {
        return now[pairing];
    }

    int count(int at) {
        return count[at];
    }

    int member(int at, int number) {
        return members[at][number];
    }

    /** What the mentor can still carry; below 0 when it is too much already. */
    long room(int at) {
        return room[at];
    }

    long load(int at) {
        return load[at];
    }

    @Nullable
    Places places(Matching matching, int pairing) {
        return now[pairing] == NOBODY ? null : matching.getPlaces().get(now[pairing]);
    }
}
