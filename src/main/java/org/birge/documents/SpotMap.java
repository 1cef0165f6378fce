package org.birge.documents;

import java.util.List;
import org.birge.documents.Charts.Place;
import org.birge.documents.Charts.Spot;

/** Spots where they lie, pushed apart where they would cover one another. No coast, no borders: the neighbours are what one reads. */
final class SpotMap {

    private static final double WIDTH = 760;
    private static final double MARGIN = 34;
    private static final double ROOM = 3;
    private static final int ROUNDS = 120;

    /** A spot where it is drawn. */
    static final class Drawn {
        final Spot spot;
        double x;
        double y;

        Drawn(Spot spot, double x, double y) {
            this.spot = spot;
            this.x = x;
            this.y = y;
        }
    }

    private SpotMap() {}

    static String draw(String title, String description, List<Spot> spots, List<Place> places) {
        double west = spots.stream().mapToDouble(Spot::longitude).min().orElse(0);
        double east = spots.stream().mapToDouble(Spot::longitude).max().orElse(1);
        double south = spots.stream().mapToDouble(Spot::latitude).min().orElse(0);
        double north = spots.stream().mapToDouble(Spot::latitude).max().orElse(1);
        // A degree of longitude is shorter by the cosine of the latitude.
        double shrink = Math.cos(Math.toRadians((south + north) / 2));
        double scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * shrink, 0.05);
        double height = Math.clamp((north - south) * scale, 120, 900) + 2 * MARGIN;
        double stretch = Math.min(scale, (height - 2 * MARGIN) / Math.max(north - south, 0.0001));
        List<Drawn> drawn = spots.stream()
                .map(spot -> new Drawn(
                        spot,
                        MARGIN + (spot.longitude() - west) * shrink * scale,
                        MARGIN + (north - spot.latitude()) * stretch))
                .toList();
        apart(drawn, height);
        var svg = new Svg("group", title, description, WIDTH, height);
        new MapNames(drawn, WIDTH, height).write(svg, places);
        drawn.forEach(one -> spot(svg, one));
        return svg.close();
    }

    private static void apart(List<Drawn> drawn, double height) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < drawn.size(); i++) {
                for (int j = i + 1; j < drawn.size(); j++) {
                    push(drawn.get(i), drawn.get(j));
                }
            }
            for (Drawn one : drawn) {
                one.x = Math.clamp(one.x, one.spot.radius() + 1, WIDTH - one.spot.radius() - 1);
                one.y = Math.clamp(one.y, one.spot.radius() + 1, height - one.spot.radius() - 1);
            }
        }
    }

    private static void push(Drawn a, Drawn b) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double wanted = a.spot.radius() + b.spot.radius() + ROOM;
        double distance = Math.hypot(dx, dy);
        if (distance >= wanted) {
            return;
        }
        double unitX = distance < 0.01 ? 1 : dx / distance;
        double unitY = distance < 0.01 ? 0 : dy / distance;
        double move = (wanted - distance) / 2;
        a.x -= unitX * move;
        a.y -= unitY * move;
        b.x += unitX * move;
        b.y += unitY * move;
    }

    private static void spot(Svg svg, Drawn one) {
        Spot spot = one.spot;
        int step = Math.clamp(spot.step(), 0, Palette.HEAT.length);
        String fill = step == 0 ? "#ffffff" : Palette.HEAT[step - 1];
        svg.add("<a href='%s'><title>%s</title>".formatted(Svg.escape(spot.href()), Svg.escape(spot.label())));
        svg.add("<circle cx='%s' cy='%s' r='%s' fill='%s' stroke='%s' stroke-width='1.5'/>"
                .formatted(Svg.n(one.x), Svg.n(one.y), Svg.n(spot.radius()), fill, Palette.INK));
        String ink = step == 0 ? Palette.INK : Palette.on(step - 1);
        svg.text(one.x, one.y + 4, "middle", ink, 12, true, spot.shown());
        svg.add("</a>");
    }
}
