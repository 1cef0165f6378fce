package org.birge.development.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.development.Effects;
import org.birge.development.PriorityNeeds.Need;
import org.birge.documents.IssueDocument.Stamp;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The report as it is printed, in the pack's words.
 *
 * @param staff numbers of the staff's year; null for a reader who may not read its rows
 * @param stamp number and address of an issued one; null on a draft
 */
public record ReportPaper(
        ReportPage page,
        Language language,
        CountryPack pack,
        Words words,
        Dates dates,
        boolean acting,
        @Nullable StaffYearPage staff,
        @Nullable Stamp stamp) {

    /** A word of the national form. */
    public String word(String word) {
        return pack.word("report", word).in(language);
    }

    /** A word of every issued document. */
    public String issued(String word) {
        return pack.word("issued", word).in(language);
    }

    public String say(String key, Object... values) {
        return words.of(key, values);
    }

    /** The drawing of the needs, the same as on the page. */
    public String needs() {
        return ReportDrawing.printedNeeds(page, language, words);
    }

    /** A word of the national form of the plan, whose report this is. */
    public String form(String word) {
        return pack.word("yearly-plan", word).in(language);
    }

    /** Who signs for the school, the head or who acts as head. */
    public String head() {
        return form(acting ? "acting-head" : "head");
    }

    /** A name at the beginning of a line. */
    public String capital(Text name) {
        String in = name.in(language);
        return in.substring(0, 1).toUpperCase(language.locale()) + in.substring(1);
    }

    public List<Need> first(ReportPage.Chapter chapter) {
        return chapter.needs().subList(0, 1);
    }

    public List<Need> rest(ReportPage.Chapter chapter) {
        return chapter.needs().subList(1, chapter.needs().size());
    }

    public int number(ReportPage.Chapter chapter, ReportRow row) {
        return chapter.rows().indexOf(row) + 1;
    }

    /** What was counted of the areas a section answers. */
    public List<Effects.Line> effects(ReportPage.Chapter chapter) {
        return chapter.needs().stream()
                .flatMap(need -> page.effects().of(need.area()).stream())
                .filter(line -> line.change() != null && line.measure() == null)
                .toList();
    }

    /** What is told of the staff's year, by its heading; what is empty is not told. */
    public Map<String, List<StaffYearPage.Group>> parts() {
        Map<String, List<StaffYearPage.Group>> parts = new LinkedHashMap<>();
        if (staff != null && !staff.preparation().isEmpty()) {
            parts.put("report.staff.preparation", staff.preparation());
        }
        if (staff != null && !staff.teaching().isEmpty()) {
            parts.put("report.staff.teaching", staff.teaching());
        }
        return parts;
    }

    /** The states any measure is in: the paper has room for no others. */
    public List<WorkState> states() {
        return Arrays.stream(WorkState.values())
                .filter(state -> page.count(state) > 0)
                .toList();
    }
}
