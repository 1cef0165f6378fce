package org.birge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SpotMapTest {

    private static final Pattern CIRCLE = Pattern.compile("cx='([0-9.]+)' cy='([0-9.]+)' r='([0-9.]+)'");

    private static final Pattern NAME =
            Pattern.compile("<text x='([0-9.]+)' y='([0-9.]+)' [^>]*fill='#586474'[^>]*>([^<]+)<");

    private static Charts.Spot spot(double latitude, double longitude) {
        return new Charts.Spot(latitude, longitude, 11, 2, "3", "A & B", "/x?a=1&b=2");
    }

    private static List<double[]> circles(String map) {
        List<double[]> found = new ArrayList<>();
        Matcher circle = CIRCLE.matcher(map);
        while (circle.find()) {
            found.add(new double[] {
                Double.parseDouble(circle.group(1)),
                Double.parseDouble(circle.group(2)),
                Double.parseDouble(circle.group(3))
            });
        }
        return found;
    }

    @Test
    void northIsAboveSouthAndEastIsRightOfWest() {
        List<double[]> circles = circles(Charts.map("t", "d", List.of(spot(41.5, 48.4), spot(41.1, 49.1)), List.of()));
        assertThat(circles.getFirst()[1]).isLessThan(circles.getLast()[1]);
        assertThat(circles.getFirst()[0]).isLessThan(circles.getLast()[0]);
    }

    @Test
    void spotsOfOneTownDoNotCoverOneAnother() {
        List<Charts.Spot> town = new ArrayList<>(List.of(spot(41.1, 48.1), spot(41.9, 49.4)));
        for (int i = 0; i < 8; i++) {
            town.add(spot(41.5, 48.7));
        }
        List<double[]> circles = circles(Charts.map("t", "d", town, List.of()));
        for (int i = 0; i < circles.size(); i++) {
            for (int j = i + 1; j < circles.size(); j++) {
                double[] a = circles.get(i);
                double[] b = circles.get(j);
                assertThat(Math.hypot(a[0] - b[0], a[1] - b[1])).isGreaterThan(a[2] + b[2] - 1);
            }
        }
    }

    @Test
    void namesAndAddressesAreEscaped() {
        assertThat(Charts.map("t", "d", List.of(spot(41.5, 48.4)), List.of(new Charts.Place("<b>", List.of(0)))))
                .contains("A &#38; B", "/x?a=1&#38;b=2", "&#60;b&#62;")
                .doesNotContain("<b>");
    }

    @Test
    void namesStayInTheDrawingAndOffTheSpots() {
        List<Charts.Spot> spots = List.of(spot(41.9, 48.0), spot(41.5, 48.4), spot(41.1, 49.4));
        String map = Charts.map(
                "t",
                "d",
                spots,
                List.of(
                        new Charts.Place("A long name of a district in the west", List.of(0)),
                        new Charts.Place("Middle", List.of(1)),
                        new Charts.Place("A long name of a district in the east", List.of(2))));
        Matcher name = NAME.matcher(map);
        while (name.find()) {
            double half = Svg.width(name.group(3), 13) / 2;
            double x = Double.parseDouble(name.group(1));
            double y = Double.parseDouble(name.group(2));
            assertThat(x - half).isPositive();
            assertThat(x + half).isLessThan(760);
            assertThat(circles(map))
                    .noneMatch(circle -> Math.abs(circle[0] - x) < half && Math.abs(circle[1] - (y - 6)) < circle[2]);
        }
        assertThat(NAME.matcher(map).results()).hasSize(3);
    }
}
