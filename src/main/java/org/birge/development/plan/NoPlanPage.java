package org.birge.development.plan;

import org.birge.shared.SchoolYear;

/**
 * There is no plan to read yet.
 *
 * @param beingWritten whether there is a draft that is not open to this reader
 * @param mayOpen whether this reader may begin one
 */
public record NoPlanPage(SchoolYear year, boolean centre, boolean beingWritten, boolean mayOpen) {}
