package org.birge.documents;

/** The colours of drawings: the tokens --heat-0 to --heat-4, --teal, --ink, --soft and --rule of the pages. */
final class Palette {

    static final String[] HEAT = {"#f1ede4", "#d3e4e1", "#9cc6c2", "#347a7b", "#0a4a4e"};
    static final String TEAL = "#0d5f63";
    static final String INK = "#1d2733";
    static final String SOFT = "#586474";
    static final String RULE = "#cfc8b9";

    private Palette() {}

    /** The text colour one can read on a heat step. */
    static String on(int heat) {
        return heat < 3 ? INK : "#ffffff";
    }
}
