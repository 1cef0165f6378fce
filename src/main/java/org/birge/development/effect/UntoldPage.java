package org.birge.development.effect;

import java.util.List;

/** Measures that are done and of which nobody has said whom they reached. */
public record UntoldPage(List<Measure> measures) {

    public record Measure(String measure, String title) {}
}
