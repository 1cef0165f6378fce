package org.birge.support.visit;

import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;

/**
 * Ways between places, by estimate: the great circle, longer by the pack's road factor, driven at the pack's speed. No map is asked and no
 * weather known, so every page that shows a figure says that it is an estimate.
 */
@Component
public class Roads {

    /** Mean radius of the earth, in kilometres. */
    private static final double EARTH = 6371.0088;

    private static final int STEP = 5;

    /** Degrees north and east. */
    public record Point(double latitude, double longitude) {}

    private final double factor;
    private final int speed;

    public Roads(CountryPack pack) {
        this.factor = pack.settings().roadFactor();
        this.speed = pack.settings().roadSpeed();
    }

    double factor() {
        return factor;
    }

    /** Kilometres an hour. */
    int speed() {
        return speed;
    }

    /** Kilometres by road, rounded. */
    public int kilometres(Point from, Point to) {
        return (int) Math.round(straight(from, to) * factor);
    }

    /** Minutes by road, rounded up to five; 0 at the same place. */
    public int minutes(Point from, Point to) {
        double minutes = straight(from, to) * factor / speed * 60;
        return minutes < 0.5 ? 0 : (int) Math.ceil(minutes / STEP) * STEP;
    }

    private static double straight(Point from, Point to) {
        double south = Math.toRadians(from.latitude());
        double north = Math.toRadians(to.latitude());
        double up = Math.sin((north - south) / 2);
        double along = Math.sin(Math.toRadians(to.longitude() - from.longitude()) / 2);
        return 2 * EARTH * Math.asin(Math.sqrt(up * up + Math.cos(south) * Math.cos(north) * along * along));
    }
}
