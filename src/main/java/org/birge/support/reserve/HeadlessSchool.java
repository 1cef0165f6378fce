package org.birge.support.reserve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school without a head of its own, and who of the reserve for heads works nearest.
 *
 * @param acting whether somebody acts as its head
 */
public record HeadlessSchool(String publicId, String name, boolean acting, List<Near> near) {

    /** @param km by road, as estimated; null where one of the two has no place on the map */
    public record Near(
            String entry,
            String name,
            String place,
            @Nullable Integer km,
            boolean ready) {}
}
