package org.birge.development.note;

/** What can be done with a note of inside-school control. */
enum NoteCommand {
    BEGIN,
    READ,
    WRITE,
    /** Number it, make tasks of the advice, show it to those looked at. */
    FINISH,
    DROP,
    /** Say that one has read it. */
    ACKNOWLEDGE
}
