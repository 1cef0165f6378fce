package org.birge.councils;

import org.jspecify.annotations.Nullable;

/**
 * Who holds an office of a council.
 *
 * @param person null for an outsider, who has a name alone and signs by hand
 */
public record Officer(@Nullable Long person, String name) {}
