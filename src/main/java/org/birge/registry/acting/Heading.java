package org.birge.registry.acting;

/** Who heads a school today: its head, somebody who acts as head, or nobody. */
enum Heading {
    HEAD,
    ACTING,
    NOBODY
}
