package org.birge.growth.order;

import java.util.List;
import java.util.Set;
import org.birge.shared.Language;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Dates;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;

/** The letter with which an order goes to the institute, in the pack's words. Without number and day it is the draft of one. */
public record OrderPaper(OrderPage page, CountryPack pack, Words words, Dates dates, Language language) {

    private static final Set<OrderState> NOT_TO_SEND =
            Set.of(OrderState.DRAFT, OrderState.SUBMITTED, OrderState.RETURNED, OrderState.WITHDRAWN);

    public OrderPage.Facts order() {
        return page.order();
    }

    /** That it is no letter to send, or none any more; null where it is one. */
    public @Nullable String stamp() {
        OrderState state = order().state();
        return NOT_TO_SEND.contains(state) ? words.of("orders.paper." + state.code()) : null;
    }

    public String word(String word) {
        return pack.word("course-order", word).in(language);
    }

    public String plan(String word) {
        return pack.word("yearly-plan", word).in(language);
    }

    /** What it says before the list of courses: the office's own words, or the usual ones. */
    public List<String> request() {
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
