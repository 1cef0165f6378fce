package org.birge.councils;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records votes, as totals or by name. Without a quorum nothing is voted on; more votes than people are refused; whether the motion carries follows the
 * pack's majority. Counting again replaces the count, as long as nothing was decided on it.
 */
@Component
public class RecordVotes {

    /** Totals of 0 and more; chairInFavour decides a tie where the rule lets the chair decide it. The version is that of the motion one saw. */
    public record Command(
            String session,
            String item,
            int inFavour,
            int against,
            int abstained,
            boolean chairInFavour,
            @Nullable Long version) {

        public Command(String session, String item, int inFavour, int against, int abstained, boolean chairInFavour) {
            this(session, item, inFavour, against, abstained, chairInFavour, null);
        }

        /** Whether the motion already stands with this very count: sent twice, nothing is lost. */
        boolean stands(Motion motion) {
            return Objects.equals(motion.inFavour(), inFavour)
                    && Objects.equals(motion.against(), against)
                    && Objects.equals(motion.abstained(), abstained);
        }

        int all() {
            return inFavour + against + abstained;
        }
    }

    private final Sitting sitting;
    private final Councils councils;
    private final Agenda agenda;
    private final Rolls rolls;
    private final Motions motions;
    private final Ballots ballots;
    private final Decisions decisions;
    private final CountryPack pack;
    private final Clock clock;

    RecordVotes(
            Sitting sitting,
            Councils councils,
            Agenda agenda,
            Rolls rolls,
            Motions motions,
            Ballots ballots,
            Decisions decisions,
            CountryPack pack,
            Clock clock) {
        this.sitting = sitting;
        this.councils = councils;
        this.agenda = agenda;
        this.rolls = rolls;
        this.motions = motions;
        this.ballots = ballots;
        this.decisions = decisions;
        this.pack = pack;
        this.clock = clock;
    }

    /** Everybody present, the chair among them, votes in favour. */
    @Transactional
    public boolean allInFavour(String session, String item, @Nullable Long version) {
        Map<Long, Vote> votes = new LinkedHashMap<>();
        rolls.of(sitting.demand(SittingCommand.VOTE, session).id())
                .present(seat -> votes.put(seat.id(), Vote.IN_FAVOUR));
        return byName(session, item, votes, version);
    }

    /**
     * Votes by the seats of those present. They are kept by name where the council's rule asks for it, else only counted. Refuses also a vote
     * of somebody absent and a missing one.
     *
     * @return whether the motion was carried.
     */
    @Transactional
    public boolean byName(String publicId, String item, Map<Long, Vote> votes, @Nullable Long version) {
        Session session = sitting.demand(SittingCommand.VOTE, publicId);
        Attendance attendance = rolls.of(session.id());
        attendance.present(seat -> {
            if (!votes.containsKey(seat.id())) {
                throw new Refusal("councils.refusal.vote-missing", seat.name());
            }
        });
        if (votes.size() > attendance.present()) {
            throw new Refusal("councils.refusal.votes-above-present", votes.size(), attendance.present());
        }
        boolean chair = attendance.roll().stream()
                .filter(seat -> !seat.absent() && session.chairedBy(seat))
                .anyMatch(seat -> votes.get(seat.id()) == Vote.IN_FAVOUR);
        Command command = new Command(
                publicId,
                item,
                Collections.frequency(votes.values(), Vote.IN_FAVOUR),
                Collections.frequency(votes.values(), Vote.AGAINST),
                Collections.frequency(votes.values(), Vote.ABSTAINED),
                chair,
                version);
        boolean carried = count(session, command, true);
        if (kind(session).votes() == CouncilKind.Votes.BY_NAME) {
            ballots.keep(agenda.find(session.id(), item), votes);
        }
        return carried;
    }

    /** @return whether the motion was carried. Refuses bare totals where the rule asks for names. */
    @Transactional
    public boolean run(Command command) {
        return count(sitting.demand(SittingCommand.VOTE, command.session()), command, false);
    }

    private CouncilKind kind(Session session) {
        return pack.council(councils.lock(session.council()).kind());
    }

    private boolean count(Session session, Command command, boolean named) {
        Item item = agenda.find(session.id(), command.item());
        CouncilKind kind = kind(session);
        Attendance attendance = rolls.of(session.id());
        Motion motion = motions.on(item).orElseThrow(() -> new Refusal("councils.refusal.nothing-put"));
        if (!command.stands(motion)) {
            Motion.demandStill(motion, command.version());
        }
        if (!attendance.quorum(kind)) {
            throw new Refusal(
                    "councils.refusal.no-quorum", attendance.present(), attendance.members(), attendance.needed(kind));
        }
        if (!named && kind.votes() == CouncilKind.Votes.BY_NAME) {
            throw new Refusal("councils.refusal.votes-by-name");
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
