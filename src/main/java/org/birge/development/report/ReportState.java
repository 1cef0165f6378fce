package org.birge.development.report;

import java.util.Locale;

/** Where a year's report stands. It is told by the report's moments and hearings, never stored. */
public enum ReportState {
    WRITING,
    /** Put before the councils: no more words are changed. */
    PUT,
    /** The council that closes the year heard and adopted it. */
    HEARD,
    /** The year is closed and reads only. */
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
