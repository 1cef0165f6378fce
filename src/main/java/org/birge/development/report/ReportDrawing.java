package org.birge.development.report;

import java.util.Arrays;
import java.util.List;
import org.birge.documents.Charts;
import org.birge.shared.Language;
import org.birge.web.Words;

/** The report's pictures; the figures stand in them and in the table beside. */
public final class ReportDrawing {

    private static final int SHOWN = 8;
    private static final int MOST_LEVELS = 5;

    private ReportDrawing() {}

    /** The greatest needs as bars from 0 to 100, on a page. */
    public static String needs(ReportPage page, Language language, Words words) {
        return Charts.narrowBars(words.of("report.needs"), words.of("report.needs-desc"), bars(page, language), 100);
    }

    /** The same on paper. */
    static String printedNeeds(ReportPage page, Language language, Words words) {
        return Charts.bars(words.of("report.needs"), words.of("report.needs-desc"), bars(page, language), 100);
    }

    /** How a section's measures stand, as parts of a bar. */
    public static String states(ReportPage.Chapter chapter, Words words) {
        return Charts.distribution(
                words.of("report.chapter.drawing", chapter.numeral()),
                words.of("report.chapter.drawing-desc"),
                levels(chapter, words));
    }

    private static List<Charts.Bar> bars(ReportPage page, Language language) {
        return page.needs().stream()
                .limit(SHOWN)
                .map(need -> new Charts.Bar(need.title().in(language), need.index(), String.valueOf(need.index())))
                .toList();
    }

    private static List<Charts.Level> levels(ReportPage.Chapter chapter, Words words) {
        return Arrays.stream(WorkState.values())
                .filter(state -> chapter.count(state) > 0)
                .limit(MOST_LEVELS)
                .map(state -> new Charts.Level(words.of("report.state." + state.code()), (int) chapter.count(state)))
                .toList();
    }
}
