package org.birge.development.closing;

import java.util.List;
import org.birge.shared.SchoolYear;

/**
 * What is still open before a year is closed.
 *
 * @param version of the report
 * @param heard whether the council that closes the year adopted the report
 * @param recorded whether the other hearing is recorded too
 * @param decisions of the hearings and councils that are not done; they go on as tasks
 */
public record ClosingPage(
        SchoolYear year,
        long version,
        boolean heard,
        boolean recorded,
        List<OpenWork.Measure> open,
        List<OpenWork.Measure> waiting,
        int decisions) {

    /** Whether nothing but the head's word is missing. */
    public boolean ready() {
        return heard && recorded && waiting.isEmpty();
    }
}
