package org.birge.growth.order;

import java.time.LocalDate;
import java.util.Map;
import org.birge.growth.OfficeDays;
import org.birge.shared.Refusal;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** The form with which the institute's answer to a line is written down, as it was typed; version as it was read. */
public record AnswerForm(
        Map<String, String> typed, Problems problems, OrderPage.Facts order, OrderLine line, long version) {

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public boolean chosen(String name, String value) {
        return text(name).equals(value);
    }

    /** What was typed; null when something is wrong, told at the fields. */
    AnswerLine.@Nullable Command read() {
        boolean declined = chosen("said", "declined");
        if (!declined && !chosen("said", "agreed")) {
            problems.add("said", "orders.problem.said");
        }
        if (declined && text("words").isEmpty()) {
            problems.add("words", "orders.problem.why-declined");
        }
        Integer people = declined ? null : people();
        LocalDate begins = declined ? null : day("begins");
        LocalDate ends = declined ? null : day("ends");
        return problems.isEmpty()
                ? new AnswerLine.Command(
                        order.publicId(), version, line.publicId(), people, begins, ends, text("words"))
                : null;
    }

    /** What the command refuses, at the field it is about. */
    void tell(Refusal refusal) {
        if (refusal.isStale()) {
            problems.add("said", "orders.problem.meanwhile");
            return;
        }
        String field =
                switch (refusal.key()) {
                    case "orders.problem.ends", "orders.problem.days" -> "ends";
                    case "orders.problem.begins" -> "begins";
                    case "orders.problem.people" -> "people";
                    case "orders.problem.why-declined" -> "words";
                    default -> throw refusal;
                };
        problems.add(field, refusal);
    }

    private @Nullable Integer people() {
        String value = text("people");
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < 1) {
            problems.add("people", "orders.problem.people", LineContent.MOST_PEOPLE);
            return null;
        }
        return Integer.valueOf(value);
    }

    private @Nullable LocalDate day(String name) {
        LocalDate day = OfficeDays.typed(text(name));
        if (day == null) {
            problems.add(name, "orders.problem.day");
        }
        return day;
    }
}
