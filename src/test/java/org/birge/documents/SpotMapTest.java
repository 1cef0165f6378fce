package org.birge.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SpotMapTest {

    private static final Pattern CIRCLE = Pattern.compile("cx='([0-9.]+)' cy='([0-9.]+)' r='([0-9.]+)'");

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
}
