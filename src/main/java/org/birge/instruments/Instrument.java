package org.birge.instruments;

import java.util.Locale;
import java.util.Optional;
import org.birge.shared.pack.CountryPack.RoleGroup;

/** The two directions of professionalism (J0.6): teaching, and managing. Each has its own questionnaire. */
public enum Instrument {
    TEACHERS,
    HEADS;

    /** As stored in the database and written in addresses: teachers, heads. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Instrument> of(String code) {
        for (Instrument instrument : values()) {
            if (instrument.code().equals(code)) {
                return Optional.of(instrument);
            }
        }
        return Optional.empty();
    }

    /** Which questionnaire the holders of a main post are asked; nobody asks a librarian or a caretaker about teaching. */
    static Optional<Instrument> askedOf(RoleGroup post) {
        return switch (post) {
            case HEAD, DEPUTY -> Optional.of(HEADS);
            case UNION_HEAD, TEACHER, PSYCHOLOGIST -> Optional.of(TEACHERS);
            case OTHER -> Optional.empty();
        };
    }
}
