package org.birge.registry;

/**
 * Somebody leads a division of a centre from now on, or leads it no longer.
 *
 * @param centre id of the organisation
 * @param division its code in the pack
 */
public record DivisionLed(long centre, String division) {}
