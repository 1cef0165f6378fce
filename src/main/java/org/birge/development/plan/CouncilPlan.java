package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * The agendas of a council for a year.
 *
 * @param act the article its rules come from; empty where there is none
 */
public record CouncilPlan(String kind, String title, String act, List<Sitting> sittings) {

    public record Sitting(LocalDate day, List<String> topics) {}
}
