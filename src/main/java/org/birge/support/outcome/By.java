package org.birge.support.outcome;

import org.birge.rules.RuleTable;

/** What former young teachers are grouped by. Each table must not give away what another keeps, so they are made in this order. */
public enum By {
    YEAR,
    DISTRICT,
    SUBJECT;

    static By of(String code) {
        for (By by : values()) {
            if (by.code().equals(code)) {
                return by;
            }
        }
        return DISTRICT;
    }

    String key(Former one) {
        return switch (this) {
            case YEAR -> Integer.toString(one.year());
            case DISTRICT -> one.district();
            case SUBJECT -> one.subject();
        };
    }

    public String code() {
        return RuleTable.code(this);
    }
}
