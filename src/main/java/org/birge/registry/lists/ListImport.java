package org.birge.registry.lists;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.birge.registry.lists.reading.Column;
import org.birge.registry.lists.reading.ColumnMatch;
import org.birge.registry.lists.reading.ListKind;
import org.jspecify.annotations.Nullable;

/**
 * A list that was sent in, and how far it has come: received, read, taken over, undone. While it is worked on, step and
 * rowsDone say how far.
 *
 * @param placeKey of the place it was sent in for; who reaches that place sees the import
 * @param sheetsLeft names of the sheets of a workbook that hold something and are not read
 * @param examples a few values of each column, to see what is in it
 * @param sweptAt when its rows were deleted; it can still be undone, but no more read or taken over
 * @param failure message key of what stopped the last step
 */
public record ListImport(
        long id,
        String publicId,
        long placeKey,
        ListKind kind,
        String fileName,
        String form,
        List<String> sheetsLeft,
        List<String> headings,
        List<String> examples,
        Map<Column, Integer> places,
        Instant receivedAt,
        @Nullable Instant workingSince,
        @Nullable Instant workedAt,
        @Nullable String step,
        int rowsDone,
        @Nullable Instant readAt,
        int skipped,
        @Nullable Instant takenAt,
        @Nullable Instant undoneAt,
        @Nullable Instant sweptAt,
        @Nullable String failure,
        List<String> failureValues) {

    ColumnMatch match() {
        return new ColumnMatch(headings, places, Map.of());
    }

    public boolean working() {
        return workingSince != null;
    }

    public boolean waitsForTakeover() {
        return readAt != null && takenAt == null && sweptAt == null;
    }

    public boolean canBeUndone() {
        return takenAt != null && undoneAt == null;
    }

    /** The last part of message keys: received, read, taken or undone. */
    public String state() {
        if (undoneAt != null) {
            return "undone";
        }
        return takenAt != null ? "taken" : readAt != null ? "read" : "received";
    }
}
