package org.birge.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Small drawings as SVG text: the same in a page, a PDF and a DOCX. Each names itself (title) and says its figures in
 * words (desc, the caller's sentence); a table with the figures belongs beside it. Labels are escaped here; a template
 * puts the result in unescaped. Colours come as attributes from one palette, never alone: figures stand in or beside
 * the shapes.
 */
public final class Charts {

    /** One part of a whole, least first. Four levels are meant, five at most. */
    public record Level(String label, int count) {}

    /** One bar. {@code value} is drawn from 0 to the chart's greatest, {@code shown} is what stands beside it. */
    public record Bar(String label, double value, String shown) {}

    /** One point of a line; null leaves a gap ("fewer than five", not yet measured). */
    public record Point(String label, @Nullable Double value, String shown) {}

    /**
     * One spot of a map.
     *
     * @param latitude and longitude in degrees
     * @param radius in pixels
     * @param step 0 empty, then 1 to 5 ever darker
     * @param shown a character or two inside the spot; says without colour what the step says
     * @param label what the spot is, for who points at it or hears it
     */
    public record Spot(
            double latitude, double longitude, double radius, int step, String shown, String label, String href) {}

    /** A name on a map, above the spots with these numbers, counted from 0. */
    public record Place(String name, List<Integer> spots) {}

    /** As wide as the room within a page on a phone. */
    static final double NARROW = 310;

    private Charts() {}

    /** Spots where they lie, each a link, pushed apart where they would cover one another. At most some hundred. */
    public static String map(String title, String description, List<Spot> spots, List<Place> places) {
        return SpotMap.draw(title, description, spots, places);
    }

    /** A bar of the whole width cut into levels by their counts, each count in its part, the labels below. */
    public static String distribution(String title, String description, List<Level> levels) {
        return Distribution.draw(title, description, levels);
    }

    /**
     * Horizontal bars, one under the other in the order given.
     *
     * @param greatest the value of a full bar, above 0: 100 for percentages
     */
    public static String bars(String title, String description, List<Bar> bars, double greatest) {
        return Bars.draw(title, description, bars, greatest);
    }

    /** The same for a narrow screen, in a size that is read without scrolling: each label above its bar. */
    public static String narrowBars(String title, String description, List<Bar> bars, double greatest) {
        return NarrowBars.draw(title, description, bars, greatest);
    }

    /**
     * A ring filled by the share done.
     *
     * @param share from 0 to 1; anything outside is cut
     * @param shown what stands in the middle: "38 %"
     */
    public static String ring(String title, String description, double share, String shown) {
        double part = Math.clamp(share, 0, 1);
        double around = 2 * Math.PI * 40;
        var svg = new Svg(title, description, 104, 104);
        svg.add("<circle cx='52' cy='52' r='40' fill='none' stroke='%s' stroke-width='14'/>"
                .formatted(Palette.HEAT[0]));
        if (part > 0) {
            svg.add(("<circle cx='52' cy='52' r='40' fill='none' stroke='%s' stroke-width='14' "
                            + "stroke-dasharray='%s %s' transform='rotate(-90 52 52)'/>")
                    .formatted(Palette.TEAL, Svg.n(around * part), Svg.n(around)));
        }
        svg.text(52, 58, "middle", Palette.INK, 17, true, shown);
        return svg.close();
    }

    /**
     * A small line from left to right, from 0 at the bottom.
     *
     * @param greatest the value at the top, above 0
     */
    public static String line(String title, String description, List<Point> points, double greatest) {
        return Line.draw(title, description, points, greatest);
    }
}
