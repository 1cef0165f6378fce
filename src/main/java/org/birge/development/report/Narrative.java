package org.birge.development.report;

/** The head's words on a section; version 0 when nothing was written yet. */
public record Narrative(String words, long version) {

    static final Narrative NONE = new Narrative("", 0);
}
