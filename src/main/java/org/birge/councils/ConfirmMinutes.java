package org.birge.councils;

import java.time.Clock;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms the newest version of closed minutes, as chair or as secretary of that session. One person confirms in both offices only in a
 * small school, where the country lets one person hold both. When both have confirmed, the document is issued.
 */
@Component
public class ConfirmMinutes {

    public record Command(String session, Office office) {}

    private final Sitting sitting;
    private final MinutesBook minutes;
    private final Rolls rolls;
    private final Councils councils;
    private final IssueMinutes issue;
    private final CountryPack pack;
    private final Clock clock;

    ConfirmMinutes(
            Sitting sitting,
            MinutesBook minutes,
            Rolls rolls,
            Councils councils,
            IssueMinutes issue,
            CountryPack pack,
            Clock clock) {
        this.sitting = sitting;
        this.minutes = minutes;
        this.rolls = rolls;
        this.councils = councils;
        this.issue = issue;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.over(command.session());
        Long person = Scope.current().person();
        if (person == null) {
            throw new NotFound();
        }
        if (!person.equals(session.holder(command.office()))) {
            throw new Refusal("councils.refusal.confirms-holder-only");
        }
        Minutes newest = minutes.newest(session.id());
        boolean otherToo = newest.confirmations().stream()
                .anyMatch(done -> done.office() == command.office().other() && done.person() == person);
        if (otherToo && rolls.of(session.id()).members() >= pack.settings().lightYearUnder()) {
            throw new Refusal("councils.refusal.confirms-in-both-offices");
        }
        if (newest.confirmedBy(command.office())) {
            throw new Refusal("councils.refusal.confirmed-already");
        }
        minutes.confirm(session, newest, command.office(), person, councils.nameOf(person), clock.instant());
        Minutes confirmed = minutes.newest(session.id());
        if (confirmed.confirmed()) {
            issue.run(session, councils.byId(session.council()), confirmed);
        }
    }
}
