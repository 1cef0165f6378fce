package org.birge.documents;

import java.util.List;
import org.birge.documents.Charts.Level;

/** The bar cut into levels. */
final class Distribution {

    private static final double BAR = 30;
    private static final int SIZE = 13;

    private Distribution() {}

    static String draw(String title, String description, List<Level> levels) {
        if (levels.isEmpty() || levels.size() > Palette.HEAT.length) {
            throw new IllegalArgumentException("One to five levels, not " + levels.size());
        }
        var svg = new Svg(title, description, Charts.NARROW, BAR + 10 + 20 * legendRows(levels));
        bar(svg, levels);
        legend(svg, levels);
        return svg.close();
    }

    private static void bar(Svg svg, List<Level> levels) {
        int all = levels.stream().mapToInt(Level::count).sum();
        if (all == 0) {
            svg.box(0, 0, Charts.NARROW, BAR, Palette.HEAT[0]);
            return;
        }
        double x = 0;
        for (int n = 0; n < levels.size(); n++) {
            int count = levels.get(n).count();
            double width = Charts.NARROW * count / all;
            if (count > 0) {
                int heat = heat(n, levels.size());
                svg.add("<rect x='%s' y='0' width='%s' height='%s' fill='%s' stroke='#ffffff' stroke-width='1.5'/>"
                        .formatted(Svg.n(x), Svg.n(width), Svg.n(BAR), Palette.HEAT[heat]));
                String shown = String.valueOf(count);
                if (Svg.width(shown, SIZE) + 4 < width) {
                    svg.text(x + width / 2, BAR / 2 + 5, "middle", Palette.on(heat), SIZE, true, shown);
                }
            }
            x += width;
        }
    }

    private static void legend(Svg svg, List<Level> levels) {
        double x = 0;
        double y = BAR + 10;
        for (int n = 0; n < levels.size(); n++) {
            String words = words(levels.get(n));
            if (x > 0 && x + room(words) > Charts.NARROW) {
                x = 0;
                y += 20;
            }
            svg.add("<rect x='%s' y='%s' width='12' height='12' fill='%s' stroke='%s' stroke-width='0.5'/>"
                    .formatted(Svg.n(x + 0.5), Svg.n(y), Palette.HEAT[heat(n, levels.size())], Palette.SOFT));
            svg.text(x + 18, y + 11, "start", Palette.INK, SIZE, false, words);
            x += room(words);
        }
    }

    private static int legendRows(List<Level> levels) {
        int rows = 1;
        double x = 0;
        for (Level level : levels) {
            double room = room(words(level));
            if (x > 0 && x + room > Charts.NARROW) {
                rows++;
                x = 0;
            }
            x += room;
        }
        return rows;
    }

    private static String words(Level level) {
        return level.label() + " – " + level.count();
    }

    private static double room(String words) {
        return 18 + Svg.width(words, SIZE) + 14;
    }

    /** The darkest steps of the palette, so that four levels leave out the colour of "nothing". */
    private static int heat(int level, int levels) {
        return Palette.HEAT.length - levels + level;
    }
}
