package org.birge.tasks;

import java.util.List;

/** Work of others that somebody looks at who is not the one named to confirm it. */
public record WaitingElsewhere(List<Row> rows, int all) {

    /** @param who did it; place is empty within one's own school */
    public record Row(String publicId, String title, String who, String place) {}
}
