package org.birge.guards;

import java.util.ArrayList;
import java.util.List;

/** What a guard found: each line names the file and the mend. */
final class Findings {

    private final List<String> found = new ArrayList<>();

    void add(String place, String mend) {
        found.add(place + ": " + mend);
    }

    void mustBeNone() {
        if (!found.isEmpty()) {
            throw new AssertionError(found.size() + " to mend\n" + String.join("\n", found));
        }
    }
}
