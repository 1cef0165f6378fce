package org.birge.shared.pack;

import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The way of a school's plan: comments of the staff, council, head's order, authority. The days the authority promises are a setting of the
 * pack; acts are null where practice, not a named article, sets the rule.
 */
public record AgreementRoute(Comments comments, Council council, Order order, Authority authority) {

    /**
     * @param days working days the draft is open by default
     * @param lightMaySkip whether a school with a light year may leave them out with a reason
     */
    public record Comments(
            int days, boolean lightMaySkip, @Nullable Text act) {}

    /** @param kind code of the pack's councils */
    public record Council(String kind, @Nullable Text act) {}

    public record Order(@Nullable Text act) {}

    /**
     * @param answers what it may say besides returning the plan
     * @param silenceNotes whether the plan counts as noted once the promised days have passed
     */
    public record Authority(
            List<Answer> answers,
            boolean silenceNotes,
            @Nullable Text act) {}

    public enum Answer {
        AGREE,
        NOTE
    }
}
