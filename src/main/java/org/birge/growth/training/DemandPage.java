package org.birge.growth.training;

import java.util.List;
import org.birge.web.Pages;

/**
 * What to offer, where, for how many.
 *
 * @param district empty for all
 * @param year label of the school year
 */
public record DemandPage(
        String district, List<String> districts, String year, List<DemandLine> needs, List<DemandLine> requests) {

    static final String PATH = "/trainings/demand";

    public String export(String format) {
        return Pages.address(PATH + "/export", "district", district, "format", format);
    }

    public String line(String source, DemandLine line) {
        return Pages.address(PATH + "/" + source + "/" + line.code(), "district", district);
    }

    /** The requests that name the area of a line. */
    public String asking(DemandLine line) {
        return Pages.address("/support", "area", line.code());
    }
}
