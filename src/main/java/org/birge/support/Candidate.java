package org.birge.support;

/**
 * Somebody found by name.
 *
 * @param place where they work
 */
public record Candidate(String publicId, String name, String place) {}
