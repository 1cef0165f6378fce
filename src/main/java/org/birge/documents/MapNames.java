package org.birge.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.birge.documents.Charts.Place;
import org.birge.documents.SpotMap.Drawn;

/** Puts the names of places beside their spots, where they cover the fewest spots and other names. */
final class MapNames {

    private static final int SIZE = 13;
    /** Bold letters are wider than {@link Svg#width} thinks. */
    private static final int WIDE = 15;

    private static final double NEAR = 45;
    private static final double GAP = 5;

    private record Box(double left, double top, double right, double bottom) {

        double shared(Box other) {
            double wide = Math.min(right, other.right) - Math.max(left, other.left);
            double high = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return wide > 0 && high > 0 ? wide * high : 0;
        }

        static Box around(Drawn one) {
            double r = one.spot.radius();
            return new Box(one.x - r, one.y - r, one.x + r, one.y + r);
        }
    }

    private final List<Drawn> drawn;
    private final double width;
    private final double height;
    private final List<Box> taken;

    MapNames(List<Drawn> drawn, double width, double height) {
        this.drawn = drawn;
        this.width = width;
        this.height = height;
        this.taken = new ArrayList<>(drawn.stream().map(Box::around).toList());
    }

    void write(Svg svg, List<Place> places) {
        for (Place place : places) {
            List<Drawn> own = place.spots().stream().map(drawn::get).toList();
            if (!own.isEmpty()) {
                Box box = best(dense(own), Svg.width(place.name(), WIDE));
                taken.add(box);
                svg.text((box.left + box.right) / 2, box.bottom - 3, "middle", Palette.SOFT, SIZE, true, place.name());
            }
        }
    }

    /** The place's densest spots: those near its middle one. */
    private static Box dense(List<Drawn> own) {
        double x = middle(own.stream().mapToDouble(one -> one.x));
        double y = middle(own.stream().mapToDouble(one -> one.y));
        return own.stream()
                .filter(one -> Math.abs(one.x - x) < NEAR && Math.abs(one.y - y) < NEAR)
                .map(Box::around)
                .reduce((a, b) -> new Box(
                        Math.min(a.left, b.left),
                        Math.min(a.top, b.top),
                        Math.max(a.right, b.right),
                        Math.max(a.bottom, b.bottom)))
                .orElseGet(() -> new Box(x, y, x, y));
    }

    private Box best(Box spots, double wide) {
        double high = SIZE + 3;
        double middle = (spots.left + spots.right - wide) / 2;
        double level = (spots.top + spots.bottom - high) / 2;
        Stream<Box> around = Stream.of(
                at(middle, spots.top - high - GAP, wide, high),
                at(middle, spots.bottom + GAP, wide, high),
                at(spots.right + GAP, level, wide, high),
                at(spots.left - wide - GAP, level, wide, high),
                at(spots.right + GAP, spots.top - high, wide, high),
                at(spots.left - wide - GAP, spots.top - high, wide, high),
                at(middle, spots.top - 2 * high - GAP, wide, high),
                at(middle, spots.bottom + high + GAP, wide, high));
        return around.min(Comparator.comparingDouble(
                        box -> taken.stream().mapToDouble(box::shared).sum()))
                .orElseThrow();
    }

    /** A box that begins there, moved into the drawing. */
    private Box at(double left, double top, double wide, double high) {
        double x = Math.max(4, Math.min(left, width - wide - 4));
        double y = Math.max(1, Math.min(top, height - high - 1));
        return new Box(x, y, x + wide, y + high);
    }

    private static double middle(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
