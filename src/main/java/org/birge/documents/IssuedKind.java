package org.birge.documents;

import java.util.Locale;

/** What is issued under a number. Every kind has its own row of numbers in an organisation and year. */
public enum IssuedKind {
    PLAN,
    REPORT,
    ORDER,
    MINUTES,
    DECISION,
    /** Arayış, анықтама, справка: what is written after a control. */
    NOTE,
    CERTIFICATE;

    /** As it stands in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name. */
    public String key() {
        return "documents.kind." + code();
    }

    static IssuedKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
