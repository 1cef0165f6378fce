package org.birge.registry.lists.reading;

import static org.birge.registry.lists.reading.ListKind.SCHOOLS;
import static org.birge.registry.lists.reading.ListKind.STAFF;

import java.util.Locale;
import java.util.Optional;

/** What the columns of a list mean. */
public enum Column {
    SCHOOL_CODE(STAFF),
    SURNAME(STAFF),
    FIRST_NAME(STAFF),
    PATRONYMIC(STAFF),
    FULL_NAME(STAFF),
    IDENTIFIER(STAFF),
    BORN_ON(STAFF),
    SEX(STAFF),
    POST(STAFF),
    SUBJECT(STAFF),
    WEEKLY_LOAD(STAFF),
    HIRED_ON(STAFF),
    EMAIL(STAFF),
    PHONE(STAFF),
    CODE(SCHOOLS),
    NAME(SCHOOLS),
    DISTRICT(SCHOOLS),
    LATITUDE(SCHOOLS),
    LONGITUDE(SCHOOLS),
    LANGUAGES(SCHOOLS),
    KIND(SCHOOLS);

    private final ListKind kind;

    Column(ListKind kind) {
        this.kind = kind;
    }

    public ListKind kind() {
        return kind;
    }

    /** As in addresses, forms and message keys: staff.school-code. */
    public String code() {
        return (kind + "." + name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message key of its name. */
    public String key() {
        return "registry.lists.column." + code();
    }

    public static Optional<Column> of(String code) {
        for (Column column : values()) {
            if (column.code().equals(code)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
