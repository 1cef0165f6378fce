package org.birge.growth.order;

import org.jspecify.annotations.Nullable;

/**
 * An institute as lists show it.
 *
 * @param own whether it stands in the list of the reader's office, who then changes it
 * @param office whose list it is
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
        long version) {

    /** As a letter named it when it was sent. */
    Institute named(String name, @Nullable String contact, @Nullable String address) {
        return new Institute(publicId, name, contact, email, phone, address, retired, own, office, version);
    }
}
