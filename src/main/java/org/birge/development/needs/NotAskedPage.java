package org.birge.development.needs;

/** There is no questionnaire for this person: none was opened, or the link is another school's. */
public record NotAskedPage() {}
