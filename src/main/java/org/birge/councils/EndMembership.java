package org.birge.councils;

import java.time.LocalDate;
import org.birge.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the membership of somebody who was added. Who sits by rule leaves with the posting. */
@Component
public class EndMembership {

    /** The member's row by its public id; day is the first day they no longer sit. */
    public record Command(String council, String member, LocalDate day) {}

    private final Councils councils;
    private final Members members;
    private final Rights rights;

    EndMembership(Councils councils, Members members, Rights rights) {
        this.councils = councils;
        this.members = members;
        this.rights = rights;
    }

    @Transactional
    public void run(Command command) {
        Council council = rights.demand(CouncilCommand.SEAT, councils.find(command.council()));
        if (members.end(council.id(), command.member(), command.day()) == 0) {
            throw new NotFound();
        }
    }
}
