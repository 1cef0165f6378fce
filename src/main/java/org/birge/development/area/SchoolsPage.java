package org.birge.development.area;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Schools in reach.
 *
 * @param areas names of areas by code
 * @param next where the next page begins; null on the last one
 * @param seesWork whether the reader sees how much of a school's plan was done at its last control point; the ministry sees totals alone
 */
public record SchoolsPage(
        SchoolYear year,
        Facts facts,
        List<School> schools,
        List<String> districts,
        Filter filter,
        Map<String, Text> areas,
        @Nullable String next,
        boolean first,
        boolean seesNeeds,
        boolean seesWork) {

    /** Sums over all schools in reach. */
    public record Facts(int schools, int begun, int closed, int asked, int answered) {}

    /** @param stage not-begun, asking, asked, plan, submitted or work */
    public record School(
            String publicId,
            String name,
            String district,
            String stage,
            int asked,
            int answered,
            @Nullable String topArea,
            @Nullable Integer topIndex,
            int tasks,
            int done) {

        public int share() {
            return tasks == 0 ? 0 : Math.round(100f * done / tasks);
        }
    }

    /** What was typed and chosen. */
    public record Filter(String name, String district, String stage, String sort) {

        public String query() {
            return "name=" + encoded(name) + "&district=" + encoded(district) + "&stage=" + encoded(stage);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
