package org.birge.growth.training;

import java.util.List;

/**
 * One's own trainings.
 *
 * @param hours of those completed
 */
public record OwnTrainingsPage(
        List<EnrolmentLine> ahead, List<EnrolmentLine> passed, List<EnrolmentLine> others, int hours) {

    public boolean empty() {
        return ahead.isEmpty() && passed.isEmpty() && others.isEmpty();
    }
}
