package org.birge.support.induction;

import java.util.List;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Words;

/** The plan of mentor and young teacher as it is printed, and the journal one takes along, in the pack's words. */
public record InductionPaper(
        PairFacts pair,
        List<YearPage.Month> months,
        List<JournalPage.Entry> entries,
        CountryPack pack,
        Words words,
        Dates dates,
        Language language) {

    public String word(String word) {
        return pack.word("mentor-plan", word).in(language);
    }

    public String plan(String word) {
        return pack.word("yearly-plan", word).in(language);
    }

    /** The mentee as the paper calls them. */
    public String menteeWord() {
        return word(pair.kind().equals("new-head") ? "new-head" : pair.kind());
    }

    public String kind(YearLine step) {
        return words.of("induction.kind." + step.kind() + pair.head());
    }

    public String by(YearLine step) {
        return step.by().equals("mentor") ? word("mentor") : menteeWord();
    }

    /** What stands in the column of results: the day it was done, or that it was not needed; else it is left to be written. */
    public String result(YearLine step) {
        return switch (step.state()) {
            case CONFIRMED, DONE -> dates.day(step.doneOn());
            case NOT_NEEDED -> word("not-needed");
            case PLANNED -> "";
        };
    }
}
