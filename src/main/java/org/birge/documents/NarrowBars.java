package org.birge.documents;

import java.util.List;
import org.birge.documents.Charts.Bar;

/** Horizontal bars for a narrow screen: the label above its bar, the figure at its right. */
final class NarrowBars {

    private static final double FIGURES = 44;
    private static final int SIZE = 14;
    private static final double LINE = 18;
    private static final double BAR = 12;
    private static final double GAP = 12;

    private NarrowBars() {}

    static String draw(String title, String description, List<Bar> bars, double greatest) {
        if (greatest <= 0) {
            throw new IllegalArgumentException("The full bar must be above 0, not " + greatest);
        }
        double height = bars.stream().mapToDouble(NarrowBars::height).sum();
        var svg = new Svg(title, description, Charts.NARROW, Math.max(height, 1));
        double y = 0;
        for (Bar bar : bars) {
            row(svg, bar, y, greatest);
            y += height(bar);
        }
        return svg.close();
    }

    private static void row(Svg svg, Bar bar, double top, double greatest) {
        List<String> lines = lines(bar);
        for (int n = 0; n < lines.size(); n++) {
            svg.text(0, top + (n + 1) * LINE - 4, "start", Palette.INK, SIZE, false, lines.get(n));
        }
        double under = top + lines.size() * LINE + 2;
        double room = Charts.NARROW - FIGURES;
        double length = room * Math.clamp(bar.value() / greatest, 0, 1);
        svg.box(0, under, room, BAR, Palette.HEAT[0]);
        if (length > 0) {
            svg.box(0, under, length, BAR, Palette.TEAL);
        }
        svg.text(Charts.NARROW, under + BAR - 1, "end", Palette.INK, SIZE, true, bar.shown());
    }

    private static List<String> lines(Bar bar) {
        return Svg.lines(bar.label(), Charts.NARROW, SIZE);
    }

    private static double height(Bar bar) {
        return lines(bar).size() * LINE + BAR + GAP;
    }
}
