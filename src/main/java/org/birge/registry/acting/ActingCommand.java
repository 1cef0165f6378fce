package org.birge.registry.acting;

/** What is done about an acting head. */
enum ActingCommand {
    NAME,
    END
}
