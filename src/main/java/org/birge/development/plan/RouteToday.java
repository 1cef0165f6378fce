package org.birge.development.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the own school's plan asks of this person.
 *
 * @param ask words development.route.today.[ask]
 * @param count comments without answer, or days left
 * @param until the day it is about
 */
public record RouteToday(String ask, int count, @Nullable LocalDate until) {

    public String address() {
        return ask.equals("comment") || ask.equals("answer") ? "/year/plan#comments" : "/year/plan#route";
    }
}
