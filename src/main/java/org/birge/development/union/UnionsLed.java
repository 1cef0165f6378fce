package org.birge.development.union;

import java.util.List;

/** The unions somebody leads. */
public record UnionsLed(List<Row> rows) {

    /** @param waiting steps that wait for confirmation */
    public record Row(String publicId, String name, int people, int schools, int waiting) {}
}
