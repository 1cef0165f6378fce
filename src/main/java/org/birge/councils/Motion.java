package org.birge.councils;

import org.jspecify.annotations.Nullable;

/** What was put to the vote and how it went; the counts are null until the votes are counted. */
public record Motion(
        long item,
        String wording,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer abstained,
        @Nullable Integer present,
        @Nullable Integer members,
        @Nullable Boolean carried) {

    public boolean counted() {
        return carried != null;
    }

    public boolean wasCarried() {
        return carried != null && carried;
    }
}
