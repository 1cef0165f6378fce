package org.birge.registry;

import org.birge.shared.Refusal;

/**
 * How the tree is laid on numbers. The country reaches 10^15; a region a block of 10^10 in it; a district a block of 10^6 in its region;
 * schools and centres one number each. The first block of a region holds what hangs directly under it.
 */
final class PlaceKeys {

    static final long COUNTRY = 1_000_000_000_000_000L;
    static final long REGION = 10_000_000_000L;
    static final long DISTRICT = 1_000_000L;

    /** A place key and the reach [low, high). */
    record Range(long key, long low, long high) {}

    private PlaceKeys() {}

    static Range country() {
        return new Range(0, 0, COUNTRY);
    }

    /** The next free range below a parent; highest is the largest place key in use below it, or the parent's own. */
    static Range next(Organisations.Anchor parent, String kind, Highest highest) {
        return switch (kind) {
            case "regional-authority" -> block(parent, highest.block(REGION), REGION);
            case "district-authority" -> block(parent, highest.block(DISTRICT), DISTRICT);
            case "school" -> single(parent, highest.single());
            case "centre" -> {
                Range own = single(parent, highest.single());
                yield new Range(own.key(), parent.reachLow(), parent.reachHigh());
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** The largest key in use below a parent: of single places in its first block, and over all. */
    record Highest(long single, long any) {

        long block(long size) {
            return (any / size + 1) * size;
        }
    }

    private static Range block(Organisations.Anchor parent, long low, long size) {
        if (low + size > parent.reachHigh()) {
            throw new Refusal("registry.refusal.no-room-below");
        }
        return new Range(low, low, low + size);
    }

    private static Range single(Organisations.Anchor parent, long highest) {
        long key = highest + 1;
        if (key >= parent.reachLow() + DISTRICT) {
            throw new Refusal("registry.refusal.no-room-below");
        }
        return new Range(key, key, key + 1);
    }
}
