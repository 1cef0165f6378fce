package org.birge.registry;

/**
 * The part of the country a place lies in, told from where it stands in the tree (decision 0002).
 *
 * @param number which block of place keys it is: place key / 10^10
 */
public record Region(long number) {

    /** The region of the place with this key. */
    public static Region of(long key) {
        return new Region(key / PlaceKeys.REGION);
    }

    /** Its first place key. */
    public long low() {
        return number * PlaceKeys.REGION;
    }

    /** The first place key after it. */
    public long high() {
        return (number + 1) * PlaceKeys.REGION;
    }
}
