package org.birge.growth.order;

import java.util.List;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.jspecify.annotations.Nullable;

/** The letter with which an order goes to the institute, in the pack's words. Without number and day it is the draft of one. */
public record OrderPaper(OrderPage page, CountryPack pack, Dates dates, Language language) {

    public OrderPage.Facts order() {
        return page.order();
    }

    public String word(String word) {
        return pack.word("course-order", word).in(language);
    }

    public String plan(String word) {
        return pack.word("yearly-plan", word).in(language);
    }

    /** What it says before the list of courses: the office's own words, or the usual ones. */
    public List<String> words() {
        String own = page.order().words();
        return own.isEmpty()
                ? List.of(word("request"))
                : own.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public String named(@Nullable Text text) {
        return text == null ? "" : text.in(language);
    }

    public String months(OrderLine line) {
        return dates.months(line.monthFrom(), line.monthUntil());
    }
}
