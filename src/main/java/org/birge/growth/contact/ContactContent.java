package org.birge.growth.contact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/**
 * With whom, what for and how long.
 *
 * @param kind university, college, ngo, company, foreign or other
 * @param country two letters, as ISO 3166 has them
 * @param from first day; until the last one, on which it ends by itself
 * @param answersFor id of somebody who works there
 */
public record ContactContent(
        String kind, String name, String country, String purpose, LocalDate from, LocalDate until, long answersFor) {

    static final List<String> KINDS = List.of("university", "college", "ngo", "company", "foreign", "other");
    private static final int MOST_YEARS = 10;

    public ContactContent {
        name = name.strip();
        purpose = purpose.strip();
        Longest.demand("name", name, Longest.NAME);
        Longest.demand("purpose", purpose, Longest.WORDS);
    }

    static List<String> countries() {
        return Arrays.asList(Locale.getISOCountries());
    }

    /** Refuses no name, no purpose, a time that ends before it begins, is over, or longer than {@value #MOST_YEARS} years. */
    ContactContent check(LocalDate today) {
        if (name.isEmpty()) {
            throw new Refusal("contacts.problem.name");
        }
        if (purpose.isEmpty()) {
            throw new Refusal("contacts.problem.purpose");
        }
        if (from.isBefore(today.minusYears(1)) || from.isAfter(today.plusYears(2))) {
            throw new Refusal("contacts.problem.from");
        }
        if (until.isBefore(from) || until.isBefore(today) || until.isAfter(from.plusYears(MOST_YEARS))) {
            throw new Refusal("contacts.problem.until", MOST_YEARS);
        }
        if (!KINDS.contains(kind) || !countries().contains(country)) {
            throw new NotFound();
        }
        return this;
    }
}
