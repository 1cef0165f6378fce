package org.birge.registry;

import org.jspecify.annotations.Nullable;

/** Regions as blocks of place keys: {@code registry_api.posting.region} numbers them. */
public final class Regions {

    private Regions() {}

    /** The number of the region that holds all places from low to below high; null for more than one region, and for a single place. */
    public static @Nullable Long of(long low, long high) {
        long region = low / PlaceKeys.REGION;
        return high - low > 1 && region == (high - 1) / PlaceKeys.REGION ? region : null;
    }
}
