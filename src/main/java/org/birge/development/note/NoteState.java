package org.birge.development.note;

/** Where a note stands. */
enum NoteState {
    NONE,
    DRAFT,
    FINISHED
}
