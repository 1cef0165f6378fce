package org.birge.councils;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a member votes. */
public enum Vote {
    IN_FAVOUR,
    AGAINST,
    ABSTAINED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Vote> of(String code) {
        return Arrays.stream(values()).filter(vote -> vote.code().equals(code)).findFirst();
    }
}
