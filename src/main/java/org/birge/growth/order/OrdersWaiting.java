package org.birge.growth.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the orders waits for the reader.
 *
 * @param next what is to be done with which order, the most pressing first
 */
public record OrdersWaiting(List<Next> next) {

    /**
     * @param what agree for the authority; mend, send, enter for the institute's answer, finish for who drew it up or sent it; plan for the centre
     * @param by the day by which it was promised; null where none is
     * @param late whether that day is over
     */
    public record Next(
            String publicId,
            String what,
            String institute,
            String office,
            @Nullable LocalDate by,
            boolean late) {}
}
