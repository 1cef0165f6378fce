package org.birge.instruments;

import java.util.Locale;
import java.util.Optional;

/** How the answers of those who began after the campaign stand beside the others' (J0.1): each apart, or both together. */
public enum Newcomers {
    WITH,
    WITHOUT,
    ALONE;

    /** As written in addresses: with, without, alone. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Newcomers> of(String code) {
        for (Newcomers one : values()) {
            if (one.code().equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
