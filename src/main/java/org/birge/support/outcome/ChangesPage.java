package org.birge.support.outcome;

import java.util.List;
import java.util.Map;
import org.birge.shared.SchoolYear;
import org.birge.web.Pages;

/**
 * What the pairs of the own school changed.
 *
 * @param years of start one may choose between, the latest first
 */
public record ChangesPage(Filter filter, List<SchoolYear> years, List<ChangeLine> lines) {

    /**
     * @param q part of a name
     * @param year the school year in which the pair began, named by its first calendar year
     * @param where same, another, left, or empty for all
     */
    public record Filter(String q, int year, String where) {

        private static final int LONGEST = 100;

        static Filter of(Map<String, String> given, SchoolYear now) {
            String q = given.getOrDefault("q", "").strip();
            String year = given.getOrDefault("year", "");
            String where = given.getOrDefault("where", "");
            int asked = year.matches("\\d{4}") ? Integer.parseInt(year) : now.start();
            return new Filter(
                    q.substring(0, Math.min(q.length(), LONGEST)),
                    asked > now.start() || asked < now.start() - ReadTotals.YEARS ? now.start() : asked,
                    WHERE.contains(where) ? where : "");
        }
    }

    static final List<String> WHERE = List.of("same", "another", "left");

    public List<String> places() {
        return WHERE;
    }

    public boolean narrowed() {
        return !filter.q().isEmpty() || !filter.where().isEmpty();
    }

    public String whole() {
        return Pages.address(TotalsPage.PATH, "year", Integer.toString(filter.year()));
    }

    public String export(String format) {
        return Pages.address(
                TotalsPage.PATH + "/export",
                "q",
                filter.q(),
                "year",
                Integer.toString(filter.year()),
                "where",
                filter.where(),
                "format",
                format);
    }
}
