package org.birge.access.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.birge.access.Role;
import org.birge.access.Trail;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a role given in one's reach. What may be given may be ended, but not the role one acts under. */
@Component
class EndGrant {

    /**
     * @param grant public id
     * @param actingUnder public id of the grant of whoever ends it
     * @param until first day on which it no longer holds
     */
    record Command(String grant, String actingUnder, LocalDate until) {}

    private final Grants grants;
    private final Trail trail;
    private final Clock clock;

    EndGrant(Grants grants, Trail trail, Clock clock) {
        this.grants = grants;
        this.trail = trail;
        this.clock = clock;
    }

    /** Refuses one's own, one that is not in one's gift; not there when it is out of reach or over by that day. */
    @Transactional
    public void run(Command command) {
        Scope scope = Scope.current();
        if (command.actingUnder().equals(command.grant())) {
            throw new Refusal("access.refusal.own-grant");
        }
        Role role = grants.role(command.grant()).orElseThrow(NotFound::new);
        if (!Role.of(scope.role()).mayGive(role)) {
            throw new Refusal("access.refusal.end-beyond-own");
        }
        if (grants.end(command.grant(), command.until(), scope.account(), clock.instant()) == 0) {
            throw new NotFound();
        }
        trail.record("grant-ended", Map.of("grant", command.grant()));
    }
}
