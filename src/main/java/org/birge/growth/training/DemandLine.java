package org.birge.growth.training;

import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A row of the page of demand.
 *
 * @param index mean need of those who answered, 0 to 100; null for requests
 * @param people who named a moderate or high need; null for requests, and where it would tell of fewer than five
 * @param answered who answered; for requests how many are open
 * @param schools where it is a priority, or which ask
 * @param offered free places in sessions ahead that answer it; null for requests
 * @param reached who completed such a session this school year; null for requests, and where it would tell of fewer than five
 * @param asking schools with an open request about it; null for requests, and for whom requests are not there
 * @param said how many of them have said whether it helps, released by fives; helped of them that it does
 */
public record DemandLine(
        String code,
        Text name,
        @Nullable Integer index,
        @Nullable Integer people,
        int answered,
        int schools,
        @Nullable Integer offered,
        @Nullable Integer reached,
        @Nullable Integer asking,
        int said,
        int helped) {

    static DemandLine ofRequests(String section, Text name, int requests, int schools) {
        return new DemandLine(section, name, null, null, requests, schools, null, null, null, 0, 0);
    }
}
