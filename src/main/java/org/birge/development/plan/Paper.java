package org.birge.development.plan;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.birge.documents.IssueDocument.Stamp;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/**
 * What the printed form needs: the plan and the words of the form.
 *
 * @param acting whether an acting head signs
 * @param stamp number and address of an issued one; null on a draft
 */
public record Paper(
        PlanPage page,
        Language language,
        CountryPack pack,
        Map<String, List<Heard>> notes,
        boolean acting,
        @Nullable Stamp stamp) {

    /** A note that a control ended in; council is the kind that hears it. */
    public record Heard(
            String number, LocalDate visitedOn, @Nullable String council) {}

    /** Who signs for the school or the centre. */
    public String head() {
        return page.plan().centre()
                ? pack.word("strategy", "centre-head").in(language)
                : word(acting ? "acting-head" : "head");
    }

    public String title() {
        return title(page.plan(), pack).in(language);
    }

    /** How the form is headed. */
    static Text title(PlanPage.Facts plan, CountryPack pack) {
        return plan.centre() ? pack.word("strategy", "centre-year-title") : pack.word("yearly-plan", "title");
    }

    public String word(String word) {
        return pack.word("yearly-plan", word).in(language);
    }

    /** A word of every issued document. */
    public String issued(String word) {
        return pack.word("issued", word).in(language);
    }

    /** A word of the monthly plan of inside-school control. */
    public String control(String word) {
        return pack.word("control-plan", word).in(language);
    }

    /** What a control looks at: the sample's theme, else the measure's title. */
    public String theme(PlanPage.Row row) {
        return row.control() == null || row.control().theme() == null
                ? row.title()
                : row.control().theme().in(language);
    }

    /** Where the outcome of a control is heard, and the notes it ended in; a line each. */
    public List<String> heard(PlanPage.Row row) {
        return notes.getOrDefault(row.publicId(), List.of()).stream()
                .map(note -> (note.council() == null
                                ? ""
                                : pack.council(note.council()).name().in(language) + ", ")
                        + pack.word("note", "title").in(language).toLowerCase(language.locale()) + " № " + note.number()
                        + ", "
                        + day(note.visitedOn()))
                .toList();
    }

    public String monthOf(@Nullable LocalDate day) {
        return day == null ? "" : format("yLLLL", day);
    }

    public String in(@Nullable Text text) {
        return text == null ? "" : text.in(language);
    }

    /** As people write the time of a measure: September – October, or one month alone. */
    public String term(PlanPage.Row row) {
        if (row.due() == null) {
            return "";
        }
        String until = month(row.due());
        return row.begins() == null
                        || row.begins().withDayOfMonth(1).equals(row.due().withDayOfMonth(1))
                ? until
                : month(row.begins()) + " – " + until;
    }

    /** Whether the authority took note without agreeing. */
    public boolean onlyNoted() {
        return page.route().way().decided() != null && !page.route().way().agreed();
    }

    public String day(LocalDate day) {
        return format("yMMMMd", day);
    }

    /** 28 August 2026, for papers of other things than a plan. */
    public static String day(LocalDate day, Language language) {
        return format("yMMMMd", day, language);
    }

    private String month(LocalDate day) {
        return format("LLLL", day);
    }

    private String format(String skeleton, LocalDate day) {
        return format(skeleton, day, language);
    }

    private static String format(String skeleton, LocalDate day, Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
