package org.birge.support.mentor;

/** Somebody found by name, with the school where they work. */
public record Candidate(long id, String publicId, String name, String post) {}
