package org.birge.councils;

import java.time.Clock;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records votes as totals. Without a quorum nothing is voted on; more votes than people are refused; whether the motion carries follows the
 * pack's majority. Counting again replaces the count, as long as nothing was decided on it.
 */
@Component
public class RecordVotes {

    /** Totals of 0 and more; chairInFavour decides a tie where the rule lets the chair decide it. */
    public record Command(
            String session, String item, int inFavour, int against, int abstained, boolean chairInFavour) {

        int all() {
            return inFavour + against + abstained;
        }
    }

    private final Sitting sitting;
    private final Councils councils;
    private final Agenda agenda;
    private final Rolls rolls;
    private final Motions motions;
    private final Decisions decisions;
    private final CountryPack pack;
    private final Clock clock;

    RecordVotes(
            Sitting sitting,
            Councils councils,
            Agenda agenda,
            Rolls rolls,
            Motions motions,
            Decisions decisions,
            CountryPack pack,
            Clock clock) {
        this.sitting = sitting;
        this.councils = councils;
        this.agenda = agenda;
        this.rolls = rolls;
        this.motions = motions;
        this.decisions = decisions;
        this.pack = pack;
        this.clock = clock;
    }

    /** Everybody present, the chair among them, votes in favour. */
    @Transactional
    public boolean allInFavour(String session, String item) {
        int present =
                rolls.of(sitting.demand(SittingCommand.VOTE, session).id()).present();
        return run(new Command(session, item, present, 0, 0, true));
    }

    /** @return whether the motion was carried. */
    @Transactional
    public boolean run(Command command) {
        Session session = sitting.demand(SittingCommand.VOTE, command.session());
        Item item = agenda.find(session.id(), command.item());
        CouncilKind kind = pack.council(councils.lock(session.council()).kind());
        Attendance attendance = rolls.of(session.id());
        if (motions.on(item).isEmpty()) {
            throw new Refusal("councils.refusal.nothing-put");
        }
        if (!attendance.quorum(kind)) {
            throw new Refusal(
                    "councils.refusal.no-quorum", attendance.present(), attendance.members(), attendance.needed(kind));
        }
        if (command.inFavour() < 0 || command.against() < 0 || command.abstained() < 0) {
            throw new Refusal("councils.refusal.votes-below-zero");
        }
        if (command.all() > attendance.present()) {
            throw new Refusal("councils.refusal.votes-above-present", command.all(), attendance.present());
        }
        boolean carried = kind.majority()
                .carried(
                        command.inFavour(),
                        command.against(),
                        attendance.present(),
                        attendance.members(),
                        command.chairInFavour());
        if (!carried && decisions.of(session.id()).stream().anyMatch(made -> made.item() == item.id())) {
            throw new Refusal("councils.refusal.motion-decided");
        }
        motions.count(item, command, attendance, carried, clock.instant());
        return carried;
    }
}
