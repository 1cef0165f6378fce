package org.birge.registry.person;

import java.time.LocalDate;
import org.birge.access.EndRolesOfLeaver;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a posting after its last day; the person leaves the unions of that place, and the roles there unless another posting remains. Where it
 * was the main one and others remain, another becomes it. What the person owes is handed over on the page that follows.
 */
@Component
@NamedInterface("leaving")
public class EndPosting {

    public record Command(String posting, long version, LocalDate lastDay, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.LINE);
        }
    }

    private final PersonPostings postings;
    private final EndRolesOfLeaver endRoles;

    EndPosting(PersonPostings postings, EndRolesOfLeaver endRoles) {
        this.postings = postings;
        this.endRoles = endRoles;
    }

    /** @return the person's public id. Refuses a stale version, a posting that has ended and a day before it began. */
    @Transactional
    public String run(Command command) {
        PersonPostings.Posting posting = postings.locked(command.posting(), command.version());
        if (posting.validUntil() != null) {
            throw new Refusal("registry.refusal.posting-ended");
        }
        if (command.lastDay().isBefore(posting.validFrom())) {
            throw new Refusal(
                    "registry.person.wrong.before", posting.validFrom().toString());
        }
        LocalDate until = command.lastDay().plusDays(1);
        postings.end(posting.id(), until, command.reason());
        postings.leaveUnions(posting.personId(), posting.organisationId(), until);
        if (posting.main()) {
            postings.followMain(posting.personId(), until);
        }
        if (!postings.worksAt(posting.personId(), posting.organisationId(), until)) {
            postings.endActing(posting.personId(), posting.organisationId(), until);
            endRoles.run(posting.personId(), posting.organisationId(), until);
        }
        return posting.personPublicId();
    }
}
