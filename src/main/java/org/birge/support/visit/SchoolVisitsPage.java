package org.birge.support.visit;

import java.util.List;

/** The visits to one school: those to come by their days, and those that were, the newest first. */
public record SchoolVisitsPage(List<Line> ahead, List<Line> past) {

    /** @param waits whether the school's head has something to say */
    public record Line(String publicId, VisitTime time, String people, String topic, VisitState state, boolean waits) {}
}
