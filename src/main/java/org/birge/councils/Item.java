package org.birge.councils;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the agenda with what was written about it.
 *
 * @param followsUp whether it is the standing first item: how earlier decisions stand
 * @param outcome dealt or postponed, null while it waits
 * @param writtenAt when heard or spoke was last saved
 */
public record Item(
        long id,
        String publicId,
        long session,
        long placeKey,
        int position,
        String title,
        @Nullable Long presenterId,
        String presenter,
        String question,
        List<String> documents,
        boolean followsUp,
        String heard,
        String spoke,
        @Nullable String outcome,
        @Nullable Instant writtenAt,
        long version) {

    public boolean settled() {
        return outcome != null;
    }

    public boolean postponed() {
        return "postponed".equals(outcome);
    }
}
