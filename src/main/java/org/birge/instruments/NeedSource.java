package org.birge.instruments;

import java.util.Locale;
import java.util.Optional;

/** Where a need is known from (J0.1): each source apart, or both as they count in the index. */
public enum NeedSource {
    BOTH,
    SELF,
    LEADER;

    /** As written in addresses: both, self, leader. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NeedSource> of(String code) {
        for (NeedSource source : values()) {
            if (source.code().equals(code)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }
}
