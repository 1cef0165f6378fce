package org.birge.councils;

import java.util.Locale;

/** The two offices of a council. */
public enum Office {
    CHAIR,
    SECRETARY;

    /** As stored, and as the last part of message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Office other() {
        return this == CHAIR ? SECRETARY : CHAIR;
    }

    static Office of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
