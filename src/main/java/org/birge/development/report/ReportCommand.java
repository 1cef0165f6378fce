package org.birge.development.report;

/** What can be done with a year's report. */
public enum ReportCommand {
    READ,
    /** The words of a section; deputies write those of their own sections. */
    WRITE,
    /** Say whom a measure reached. */
    RECORD_REACHED,
    /** Count once what changed among those reached. */
    COUNT_EFFECTS,
    PUT,
    TAKE_BACK,
    /** Say when a council heard it and what it decided, or why none did. */
    RECORD_HEARING,
    CLOSE,
    /** Give it a number and an address where anybody can check it. */
    ISSUE,
    /** The centre's word on it. */
    NOTE
}
