package org.birge.documents;

import java.util.List;
import org.birge.documents.Charts.Point;

/** A small line with its points; a missing value breaks it. */
final class Line {

    private static final double WIDTH = 360;
    private static final double HEIGHT = 130;
    private static final double LEFT = 28;
    private static final double TOP = 24;
    private static final double BOTTOM = 104;
    private static final int ALL_LABELS = 8;

    private Line() {}

    static String draw(String title, String description, List<Point> points, double greatest) {
        if (greatest <= 0) {
            throw new IllegalArgumentException("The top must be above 0, not " + greatest);
        }
        var svg = new Svg(title, description, WIDTH, HEIGHT);
        svg.add("<line x1='0' y1='%s' x2='%s' y2='%s' stroke='%s' stroke-width='1'/>"
                .formatted(Svg.n(BOTTOM), Svg.n(WIDTH), Svg.n(BOTTOM), Palette.RULE));
        svg.add("<path d='%s' fill='none' stroke='%s' stroke-width='2'/>"
                .formatted(path(points, greatest), Palette.TEAL));
        for (int n = 0; n < points.size(); n++) {
            point(svg, points, n, greatest);
        }
        return svg.close();
    }

    private static String path(List<Point> points, double greatest) {
        var path = new StringBuilder();
        boolean drawing = false;
        for (int n = 0; n < points.size(); n++) {
            Double value = points.get(n).value();
            if (value != null) {
                path.append(drawing ? "L" : "M")
                        .append(Svg.n(x(n, points.size())))
                        .append(' ');
                path.append(Svg.n(y(value, greatest))).append(' ');
            }
            drawing = value != null;
        }
        return path.isEmpty() ? "M0 0" : path.toString().strip();
    }

    private static void point(Svg svg, List<Point> points, int n, double greatest) {
        Point point = points.get(n);
        double x = x(n, points.size());
        boolean labelled = points.size() <= ALL_LABELS || n == 0 || n == points.size() - 1;
        if (point.value() != null) {
            double y = y(point.value(), greatest);
            svg.add("<circle cx='%s' cy='%s' r='3.5' fill='%s'/>".formatted(Svg.n(x), Svg.n(y), Palette.TEAL));
            if (labelled) {
                svg.text(x, y - 9, "middle", Palette.INK, 12, true, point.shown());
            }
        }
        if (labelled) {
            svg.text(x, BOTTOM + 18, "middle", Palette.SOFT, 12, false, point.label());
        }
    }

    private static double x(int n, int points) {
        return points == 1 ? WIDTH / 2 : LEFT + (WIDTH - 2 * LEFT) * n / (points - 1);
    }

    private static double y(double value, double greatest) {
        return BOTTOM - (BOTTOM - TOP) * Math.clamp(value / greatest, 0, 1);
    }
}
