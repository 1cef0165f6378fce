package org.birge.development.plan;

import java.util.Optional;

/**
 * The plan of the reader's school as far as it is theirs to read.
 *
 * @param isThere whether there is a plan of the year
 * @param page empty as well while it is a draft that is not open to the reader
 */
record ShownPlan(boolean isThere, Optional<PlanPage> page) {}
