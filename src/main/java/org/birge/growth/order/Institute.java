package org.birge.growth.order;

import org.jspecify.annotations.Nullable;

/**
 * An institute as lists show it.
 *
 * @param own whether it stands in the list of the reader's office, who then changes it
 * @param office whose list it is
 * @param orders how many orders the reader sees went to it
 */
public record Institute(
        String publicId,
        String name,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        boolean retired,
        boolean own,
        String office,
        int orders,
        long version) {}
