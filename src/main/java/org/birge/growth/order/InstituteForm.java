package org.birge.growth.order;

import java.util.Map;
import org.birge.shared.Refusal;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The form with which an institute is added or changed, as it was typed.
 *
 * @param institute public id of the one that is changed; null for a new one
 */
public record InstituteForm(
        Map<String, String> typed,
        Problems problems,
        @Nullable String institute,
        long version) {

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    InstituteContent read() {
        return new InstituteContent(text("name"), text("contact"), text("email"), text("phone"), text("address"));
    }

    /** What the command refuses, at the field it is about. */
    void tell(Refusal refusal) {
        String field =
                switch (refusal.key()) {
                    case "orders.problem.institute-name", "orders.problem.institute-twice" -> "name";
                    case "orders.problem.institute-reach" -> "phone";
                    case "orders.problem.institute-email" -> "email";
                    default -> throw refusal;
                };
        problems.add(field, refusal);
    }
}
