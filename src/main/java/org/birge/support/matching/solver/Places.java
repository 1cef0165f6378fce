package org.birge.support.matching.solver;

/**
 * The free places of one mentor.
 *
 * @param index its number in the matching, from 0
 * @param free how much more the mentor can carry; 0 or more
 * @param even what carrying so much more costs beyond the pairs themselves, by the load from 0 on; convex, its last figure holds for all above;
 *     empty where it costs nothing
 */
public record Places(int index, int free, int[] even) {

    /** What the load alone costs, whoever makes it up. */
    public long even(long load) {
        return even.length == 0 ? 0 : even[(int) Math.min(load, even.length - 1)];
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }
}
