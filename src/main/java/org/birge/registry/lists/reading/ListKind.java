package org.birge.registry.lists.reading;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The lists that can be read. */
public enum ListKind {
    STAFF,
    SCHOOLS;

    /** In the order of the page that corrects the match. */
    public List<Column> columns() {
        return Arrays.stream(Column.values())
                .filter(column -> column.kind() == this)
                .toList();
    }

    /** Without these there is no list; a full name stands for surname and first name. */
    public Set<Column> needed() {
        return this == STAFF
                ? EnumSet.of(Column.SCHOOL_CODE, Column.SURNAME, Column.FIRST_NAME, Column.IDENTIFIER, Column.POST)
                : EnumSet.of(Column.CODE, Column.NAME);
    }
}
