package org.birge.development.needs;

import java.util.List;
import org.birge.instruments.Campaign;
import org.birge.instruments.GroupResults.Figure;
import org.birge.instruments.Instrument;
import org.birge.instruments.NeedSource;
import org.birge.instruments.Newcomers;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The needs of a school's staff.
 *
 * @param campaign null while none is closed
 * @param heat null when too few answered this questionnaire
 * @param by kind of groups in the columns: union, stage, experience, young
 * @param before the year before beside this one; null where one of them has no figures
 * @param leadersCount whether leaders' views are part of the index anywhere, so that the sources can be looked at apart
 * @param newcomers those who began after the campaign, and how they are shown; null where nobody was asked
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
        boolean leadersCount,
        @Nullable ComparedYears before,
        NeedSource source,
        @Nullable NewcomersTold newcomers,
        boolean mayPlan) {

    /** @param chart SVG of the distribution; levels are the names of the scale's steps */
    public record Chosen(HeatMap.Row row, Figure figure, String chart, List<Text> levels) {}

    public record Form(Text name, int people) {}

    /** The questionnaires one can look at. */
    public List<Instrument> instruments() {
        return List.of(Instrument.values());
    }

    public String link(String kind, String area) {
        return address(kind, source, shown()) + (area.isEmpty() ? "" : "&area=" + area + "#area");
    }

    public List<NeedSource> sources() {
        return List.of(NeedSource.values());
    }

    /** The same page from one source, or from both. */
    public String from(NeedSource other) {
        return address(by, other, shown());
    }

    /** The same page with newcomers, without them or of them alone. */
    public String newcomers(Newcomers other) {
        return address(by, source, other);
    }

    /** The address of the table as a file: xlsx or csv. */
    public String file(String format) {
        return address(by, source, shown()).replace("results?", "results." + format + "?");
    }

    private Newcomers shown() {
        return newcomers == null ? Newcomers.WITH : newcomers.shown();
    }

    private String address(String kind, NeedSource from, Newcomers with) {
        return "/year/needs/results?of=" + of.code() + "&by=" + kind
                + (from == NeedSource.BOTH ? "" : "&source=" + from.code())
                + (with == Newcomers.WITH ? "" : "&newcomers=" + with.code())
                + (campaign == null ? "" : "&year=" + campaign.year().start());
    }
}
