package org.birge.councils;

import java.time.Clock;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms the newest version of closed minutes, as chair or as secretary of that session. One person confirms in both offices only in a
 * small school, where the country lets one person hold both. When both have confirmed, the document is issued
 * and what the sitting decided is told to the modules that had put it there.
 */
@Component
public class ConfirmMinutes {

    public record Command(String session, Office office) {}

    private final Sitting sitting;
    private final MinutesBook minutes;
    private final Rolls rolls;
    private final SignedSheets sheets;
    private final Councils councils;
    private final IssueMinutes issue;
    private final TellSubjects tell;
    private final CountryPack pack;
    private final Clock clock;

    ConfirmMinutes(
            Sitting sitting,
            MinutesBook minutes,
            Rolls rolls,
            SignedSheets sheets,
            Councils councils,
            IssueMinutes issue,
            TellSubjects tell,
            CountryPack pack,
            Clock clock) {
        this.sitting = sitting;
        this.minutes = minutes;
        this.rolls = rolls;
        this.sheets = sheets;
        this.councils = councils;
        this.issue = issue;
        this.tell = tell;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.CONFIRM_MINUTES, command.session());
        Long person = Scope.current().person();
        if (person == null) {
            throw new NotFound();
        }
        Minutes newest = minutes.newest(session.id());
        if (session.signsByHand(command.office())) {
            onPaper(session, newest, command.office());
            return;
        }
        if (!person.equals(session.holder(command.office()))) {
            throw new Refusal("councils.refusal.confirms-holder-only");
        }
        boolean otherToo = newest.confirmations().stream()
                .anyMatch(done -> done.office() == command.office().other() && person.equals(done.person()));
        if (otherToo && rolls.of(session.id()).members() >= pack.settings().lightYearUnder()) {
            throw new Refusal("councils.refusal.confirms-in-both-offices");
        }
        if (newest.confirmedBy(command.office())) {
            throw new Refusal("councils.refusal.confirmed-already");
        }
        confirm(session, newest, command.office(), person, councils.nameOf(person));
    }

    /** An outsider has no account: the sheet they signed stands for their confirmation, and is there first. */
    private void onPaper(Session session, Minutes newest, Office office) {
        if (newest.confirmedBy(office)) {
            throw new Refusal("councils.refusal.confirmed-already");
        }
        if (sheets.since(session.id(), newest.recordedAt()) == 0) {
            throw new Refusal("councils.refusal.signed-sheet-first");
        }
        String name = session.holderName(office);
        confirm(session, newest, office, null, name == null ? "" : name);
    }

    private void confirm(Session session, Minutes newest, Office office, @Nullable Long person, String name) {
        minutes.confirm(session, newest, office, person, name, clock.instant());
        Minutes confirmed = minutes.newest(session.id());
        if (confirmed.confirmed()) {
            Council council = councils.byId(session.council());
            issue.run(session, council, confirmed);
            tell.run(session, council);
        }
    }
}
