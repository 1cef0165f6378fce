package org.birge.development.report;

/**
 * What is said in words of a section; version 0 when nothing was written yet.
 *
 * @param words what was done
 * @param difficulties what was hard
 * @param proposals what is proposed
 */
public record Narrative(String words, String difficulties, String proposals, long version) {

    static final Narrative NONE = new Narrative("", "", "", 0);

    public boolean isEmpty() {
        return words.isEmpty() && difficulties.isEmpty() && proposals.isEmpty();
    }
}
