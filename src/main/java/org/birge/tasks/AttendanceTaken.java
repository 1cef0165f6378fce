package org.birge.tasks;

import java.util.Set;

/**
 * Who came to what a task was about was written down or corrected, within the transaction that did so.
 *
 * @param sourceKind and sourceId name what the task comes from
 * @param came who came by now
 * @param notAnyMore who was said to have come before and stands on no list of the task any more
 */
public record AttendanceTaken(String sourceKind, long sourceId, Set<Long> came, Set<Long> notAnyMore) {}
