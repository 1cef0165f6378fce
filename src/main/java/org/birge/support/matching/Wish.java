package org.birge.support.matching;

/** What makes one choice of a proposal better than another. How much each counts, the centre decides. */
public interface Wish {

    /** In words and forms. */
    String code();

    /** How much it counts where nobody decided, from 0 to {@link Weights#MOST}. */
    int usual();

    /** What one more costs somebody who has so many, from 0 to 100: the last one costs most. */
    static int oneMore(int load, int most) {
        return most < 2 ? 0 : Math.min(100, 100 * load / (most - 1));
    }

    /** What each further one costs by this weight beyond what they have, by how many there are more: from 0 to all there is room for. */
    static int[] even(int weight, int load, int room, int most) {
        int[] even = new int[Math.max(0, room) + 1];
        for (int more = 0; more < room; more++) {
            even[more + 1] = even[more] + weight * oneMore(load + more, most);
        }
        return even;
    }
}
