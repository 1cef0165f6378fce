package org.birge.support.mentor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One mentor's profile.
 *
 * @param years full years as an educator; null where nothing is known
 * @param own whether it is the reader's
 * @param pairs of this mentor, as far as the reader sees them
 */
public record MentorPage(
        Facts mentor,
        List<Text> subjects,
        List<Text> languages,
        List<Text> strengths,
        @Nullable Integer years,
        boolean own,
        Rights rights,
        List<PairLine> pairs) {

    /**
     * @param taken places held by pairs
     * @param personPage public id of the registry's page of them; null where the reader does not reach it
     * @param skills additional ones, as the registry has them (J1d.12)
     */
    public record Facts(
            String publicId,
            long person,
            String name,
            String place,
            int capacity,
            int taken,
            String reach,
            @Nullable Integer km,
            @Nullable String words,
            @Nullable String putForwardBy,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            @Nullable String reason,
            @Nullable LocalDate since,
            @Nullable String personPage,
            List<String> skills,
            MentorState state,
            long version) {}

    public record Rights(
            boolean consent,
            boolean approve,
            boolean decline,
            boolean change,
            boolean pause,
            boolean resume,
            boolean end) {

        public boolean any() {
            return consent || approve || decline || change || pause || resume || end;
        }
    }
}
