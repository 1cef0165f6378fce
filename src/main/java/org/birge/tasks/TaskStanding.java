package org.birge.tasks;

/** Where a task stands, as the rules see it. */
enum TaskStanding {
    OPEN,
    DONE,
    CONFIRMED,
    CANCELLED
}
