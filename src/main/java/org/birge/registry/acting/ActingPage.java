package org.birge.registry.acting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Who heads a school, and who acts as its head.
 *
 * @param at the address of this page
 * @param mayName whether whoever looks may name somebody now
 */
public record ActingPage(
        String at,
        String school,
        List<Row> rows,
        Picker person,
        boolean mayName,
        boolean authority,
        Map<String, String> typed,
        LocalDate today,
        Problems problems) {

    /** A stretch in the head's post; until is the first day it no longer holds. */
    public record Row(
            String posting,
            long version,
            String person,
            long personId,
            String name,
            boolean acting,
            LocalDate from,
            @Nullable LocalDate until,
            String basis) {

        public @Nullable LocalDate lastDay() {
            return until == null ? null : until.minusDays(1);
        }

        public boolean inForce(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }

        public boolean comes(LocalDate day) {
            return from.isAfter(day);
        }
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Row> now() {
        return rows.stream().filter(row -> row.inForce(today)).toList();
    }

    /** Those to come, the nearest first. */
    public List<Row> coming() {
        return rows.stream().filter(row -> row.comes(today)).toList().reversed();
    }

    public List<Row> former() {
        return rows.stream()
                .filter(row -> !row.inForce(today) && !row.comes(today))
                .toList();
    }
}
