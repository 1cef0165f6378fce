package org.birge.registry.person;

/** The form of a person's details. stale: somebody saved in between; what was typed is kept. */
public record DetailsPage(String publicId, String name, long version, Form form, boolean stale) {}
