package org.birge.tasks;

/** How far a task's due day has come near or gone by, in school days. Words: tasks.notice.[word].one and .many. */
enum Stage {
    BEFORE,
    TODAY,
    OVERDUE,
    DEPUTY,
    HEAD;

    /** As kept in the table: 1 to 5. */
    int number() {
        return ordinal() + 1;
    }

    static Stage of(int number) {
        return values()[number - 1];
    }

    String word() {
        return switch (this) {
            case BEFORE -> "before";
            case TODAY -> "today";
            case OVERDUE -> "overdue";
            case DEPUTY -> "deputy";
            case HEAD -> "head";
        };
    }
}
