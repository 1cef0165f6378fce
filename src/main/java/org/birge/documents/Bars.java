package org.birge.documents;

import java.util.List;
import org.birge.documents.Charts.Bar;

/** Horizontal bars with their labels on the left and their figures on the right. */
final class Bars {

    private static final double WIDTH = 560;
    private static final double LABELS = 220;
    private static final double FIGURES = 70;
    private static final int SIZE = 13;
    private static final double LINE = 17;

    private Bars() {}

    static String draw(String title, String description, List<Bar> bars, double greatest) {
        if (greatest <= 0) {
            throw new IllegalArgumentException("The full bar must be above 0, not " + greatest);
        }
        double height = bars.stream().mapToDouble(Bars::height).sum();
        var svg = new Svg(title, description, WIDTH, Math.max(height, 1));
        double y = 0;
        for (Bar bar : bars) {
            row(svg, bar, y, greatest);
            y += height(bar);
        }
        return svg.close();
    }

    private static void row(Svg svg, Bar bar, double top, double greatest) {
        List<String> lines = lines(bar);
        double middle = top + height(bar) / 2;
        double first = middle - (lines.size() - 1) * LINE / 2 + 4.5;
        for (int n = 0; n < lines.size(); n++) {
            svg.text(0, first + n * LINE, "start", Palette.INK, SIZE, false, lines.get(n));
        }
        double room = WIDTH - LABELS - FIGURES;
        double length = room * Math.clamp(bar.value() / greatest, 0, 1);
        svg.box(LABELS, middle - 6, room, 12, Palette.HEAT[0]);
        if (length > 0) {
            svg.box(LABELS, middle - 6, length, 12, Palette.TEAL);
        }
        svg.text(WIDTH, middle + 4.5, "end", Palette.INK, SIZE, true, bar.shown());
    }

    private static List<String> lines(Bar bar) {
        return Svg.lines(bar.label(), LABELS - 12, SIZE);
    }

    private static double height(Bar bar) {
        return Math.max(26, lines(bar).size() * LINE + 9);
    }
}
