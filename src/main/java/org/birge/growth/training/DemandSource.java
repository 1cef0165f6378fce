package org.birge.growth.training;

import java.util.Optional;

/** From what demand is told: the needs teachers named, or requests for support. */
public enum DemandSource {
    NEED,
    REQUEST;

    public String code() {
        return this == NEED ? "need" : "request";
    }

    static Optional<DemandSource> of(String code) {
        return switch (code) {
            case "need" -> Optional.of(NEED);
            case "request" -> Optional.of(REQUEST);
            default -> Optional.empty();
        };
    }
}
