package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adopted plans on which a division of the centre may comment, the fewest days left first. */
public record PlansToComment(int all, List<Row> rows) {

    /**
     * A plan.
     *
     * @param answerBy the day until which the authority answers; null while it is not submitted
     * @param left working days until then
     */
    public record Row(String plan, String school, @Nullable LocalDate answerBy, int left, boolean commented) {}
}
