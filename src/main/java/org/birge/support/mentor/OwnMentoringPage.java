package org.birge.support.mentor;

import java.util.List;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own: as a mentor, as somebody who is mentored, and whether a mentor may be looked for.
 *
 * @param profile the latest one; null where there never was one
 * @param asMentor pairs in which the reader mentors; asMentee those in which they are mentored
 * @param consent none, asked, given or refused; null where nobody looks for a mentor for the reader
 * @param wishes codes of areas named
 * @param areas to choose wishes from
 * @param mayApply whether the reader may offer to mentor
 */
public record OwnMentoringPage(
        @Nullable MentorPage profile,
        List<PairLine> asMentor,
        List<PairLine> asMentee,
        @Nullable String consent,
        List<String> wishes,
        List<NeedsInstrument.Area> areas,
        boolean mayApply) {

    public boolean empty() {
        return profile == null && asMentor.isEmpty() && asMentee.isEmpty() && consent == null;
    }
}
