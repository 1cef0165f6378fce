package org.birge.councils;

import java.time.Clock;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Amends closed minutes: a further version with the amendment and its reason, to be confirmed anew. What stood before stays. */
@Component
public class AmendMinutes {

    /** The version is that of the minutes one read, from 1. */
    public record Command(String session, int version, String amendment, String reason) {}

    private final Sitting sitting;
    private final MinutesBook minutes;
    private final Clock clock;

    AmendMinutes(Sitting sitting, MinutesBook minutes, Clock clock) {
        this.sitting = sitting;
        this.minutes = minutes;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.AMEND_MINUTES, command.session());
        String amendment = Length.within(Length.AMENDMENT, command.amendment());
        String reason = Length.within(Length.REASON, command.reason());
        if (amendment.isEmpty() || reason.isEmpty()) {
            throw new Refusal("councils.refusal.amendment-incomplete");
        }
        if (minutes.newest(session.id()).version() != command.version()) {
            throw Refusal.stale();
        }
        minutes.add(
                session,
                PublicId.next(),
                command.version() + 1,
                amendment,
                reason,
                clock.instant(),
                Scope.current().account());
    }
}
