package org.birge.development.plan;

/**
 * The form of an amendment: the measure as it shall stand, and why.
 *
 * @param reason as typed
 * @param proposes whether the writer is a deputy, whose amendment waits for the head
 */
public record AmendmentPage(String plan, MeasureForm form, String reason, boolean proposes) {}
