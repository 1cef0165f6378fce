package org.birge.documents;

import java.util.Locale;

/** What is issued under a number. Every kind has its own row of numbers in an organisation and year. */
public enum IssuedKind {
    PLAN,
    /** The monthly plan of inside-school control. */
    CONTROL_PLAN,
    /** Who answers for which section of the year. */
    RESPONSIBILITY,
    /** A strategy of several years. */
    STRATEGY,
    REPORT,
    ORDER,
    MINUTES,
    DECISION,
    /** Arayış, анықтама, справка: what is written after a control. */
    NOTE,
    CERTIFICATE;

    /** As it stands in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message key of its name. */
    public String key() {
        return "documents.kind." + code();
    }

    /** By the code in the database. */
    public static IssuedKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
