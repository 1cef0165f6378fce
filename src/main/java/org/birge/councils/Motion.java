package org.birge.councils;

import java.util.List;
import java.util.stream.Collectors;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What was put to the vote and how it went; the counts are null until the votes are counted.
 *
 * @param version grows with each wording and each count
 * @param ballots votes by name, where the council's rule asks for them
 */
public record Motion(
        long item,
        String wording,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer abstained,
        @Nullable Integer present,
        @Nullable Integer members,
        @Nullable Boolean carried,
        long version,
        List<Ballots.Ballot> ballots) {

    /** The version of a motion that is not put yet. */
    public static final long NONE = -1;

    /** Refuses what was written beside another wording or count than the one that stands: somebody else was quicker. */
    static void demandStill(@Nullable Motion stands, @Nullable Long version) {
        if (version != null && (stands == null ? version != NONE : version != stands.version())) {
            throw stands == null
                    ? new Refusal("councils.refusal.motion-gone")
                    : new Refusal("councils.refusal.motion-meanwhile", stands.wording());
        }
    }

    public boolean counted() {
        return carried != null;
    }

    /** How the seat voted; in favour before anything was counted. */
    public Vote voteOf(long seat) {
        return ballots.stream()
                .filter(ballot -> ballot.seat() == seat)
                .map(Ballots.Ballot::vote)
                .findFirst()
                .orElse(Vote.IN_FAVOUR);
    }

    /** The names of those who voted so, as one line. */
    public String names(Vote vote) {
        return ballots.stream()
                .filter(ballot -> ballot.vote() == vote)
                .map(Ballots.Ballot::name)
                .collect(Collectors.joining(", "));
    }

    public boolean wasCarried() {
        return carried != null && carried;
    }
}
