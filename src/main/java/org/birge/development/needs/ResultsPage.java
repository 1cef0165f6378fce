package org.birge.development.needs;

import java.util.List;
import org.birge.instruments.Campaign;
import org.birge.instruments.GroupResults.Figure;
import org.birge.instruments.Instrument;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The needs of a school's staff.
 *
 * @param campaign null while none is closed
 * @param heat null when too few answered this questionnaire
 * @param by kind of groups in the columns: union, stage, experience, young
 * @param chosen the area in the detail panel
 */
public record ResultsPage(
        @Nullable Campaign campaign,
        Instrument of,
        String by,
        List<String> kinds,
        @Nullable HeatMap heat,
        @Nullable Chosen chosen,
        List<Form> forms,
        List<String> remarks,
        boolean mayPlan) {

    /** @param chart SVG of the distribution; levels are the names of the scale's steps */
    public record Chosen(HeatMap.Row row, Figure figure, String chart, List<Text> levels) {}

    public record Form(Text name, int people) {}

    /** The questionnaires one can look at. */
    public List<Instrument> instruments() {
        return List.of(Instrument.values());
    }

    public String link(String kind, String area) {
        return "/year/needs/results?of=" + of.code() + "&by=" + kind
                + (campaign == null ? "" : "&year=" + campaign.year().start())
                + (area.isEmpty() ? "" : "&area=" + area + "#area");
    }
}
