package org.birge.development.plan;

/**
 * The form of an amendment: the measure as it shall stand, and why.
 *
 * @param reason as typed
 */
public record AmendmentPage(String plan, MeasureForm form, String reason) {}
