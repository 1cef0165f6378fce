package org.birge.growth.order;

import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;

/**
 * To whom an order goes and for when.
 *
 * @param institute public id
 * @param year in which the school year begins: this one or the next
 * @param words what the letter says before its lines; empty for the usual words
 */
public record OrderContent(String institute, int year, String words) {

    public OrderContent {
        words = words.strip();
        Longest.demand("words", words, Longest.WORDS);
    }

    OrderContent check(SchoolYear now) {
        if (year < now.start() || year > now.next().start()) {
            throw new Refusal("orders.problem.year");
        }
        return this;
    }
}
