package org.birge.growth.order;

import java.util.List;
import java.util.Map;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form with which an order is begun or changed, as it was typed.
 *
 * @param order public id of the order that is changed; null for a new one
 */
public record OrderForm(
        Map<String, String> typed,
        Problems problems,
        @Nullable String order,
        long version,
        List<Institute> institutes,
        List<SchoolYear> years) {

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    public boolean chosen(String name, String value) {
        return text(name).equals(value);
    }

    /** What was typed; null when something is wrong, told at the fields. */
    @Nullable
    OrderContent read() {
        if (institutes.stream().noneMatch(one -> one.publicId().equals(text("institute")))) {
            problems.add("institute", "orders.problem.institute");
        }
        if (years.stream().noneMatch(one -> Integer.toString(one.start()).equals(text("year")))) {
            problems.add("year", "orders.problem.year");
        }
        return problems.isEmpty()
                ? new OrderContent(text("institute"), Integer.parseInt(text("year")), text("words"))
                : null;
    }

    /** What the command refuses, at the field it is about. */
    void tell(Refusal refusal) {
        if (refusal.isStale()) {
            problems.add("words", "orders.problem.meanwhile");
            return;
        }
        switch (refusal.key()) {
            case "orders.problem.institute" -> problems.add("institute", refusal);
            case "orders.problem.year" -> problems.add("year", refusal);
            default -> throw refusal;
        }
    }
}
