package org.birge.support.mentor;

import java.time.LocalDate;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A pair as commands judge it; who may do what, when, is asked of {@link MentorshipRules}. People are ids of the registry.
 *
 * @param organisation the mentee's school
 * @param kind young-teacher, new-head or colleague
 * @param ends the last day: the agreed one, or the one on which it was ended before
 * @param agreed which of the three have said yes
 */
public record Mentorship(
        long id,
        String publicId,
        long mentor,
        long mentorOrganisation,
        long mentee,
        long organisation,
        String kind,
        @Nullable String subject,
        LocalDate begins,
        LocalDate ends,
        @Nullable Long proposedBy,
        Agreed agreed,
        MentorshipState state,
        long version) {

    /** Who has said yes. */
    public record Agreed(boolean mentor, boolean mentee, boolean head) {

        public boolean all() {
            return mentor && mentee && head;
        }

        Agreed and(Agreed more) {
            return new Agreed(mentor || more.mentor, mentee || more.mentee, head || more.head);
        }
    }

    /** Refuses in words whom it concerns, with a 404 everybody else. */
    public Mentorship demand(MentorshipCommand command, Scope scope) {
        MentorshipRules.demand(command, parties(scope), state);
        return this;
    }

    public Mentorship atVersion(long read) {
        if (read != version) {
            throw Refusal.stale();
        }
        return this;
    }

    public boolean allows(MentorshipCommand command, Scope scope) {
        return MentorshipRules.TABLE.allows(command, parties(scope), state);
    }

    public Set<Party> parties(Scope scope) {
        return MentorshipRules.parties(scope, this);
    }
}
