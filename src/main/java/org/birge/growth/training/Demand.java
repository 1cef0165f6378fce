package org.birge.growth.training;

import org.birge.shared.Longest;

/**
 * A line of the demand: an area of needs or a section of the plan, in one district or all.
 *
 * @param code of the area, or of the section
 * @param district empty for all
 */
public record Demand(DemandSource source, String code, String district) {

    public Demand {
        Longest.demand("code", code, Longest.NAME);
        Longest.demand("district", district, Longest.NAME);
    }
}
