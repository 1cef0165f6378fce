package org.birge.councils;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a carried motion decides, with who answers for it and by when. */
@Component
public class RecordDecision {

    /**
     * The person answers for it until the day due; both or neither, since a task needs both.
     *
     * @param key whatever names this one decision, so that one sent twice is written once; null when it is sent once anyway
     */
    public record Command(
            String session,
            String item,
            String wording,
            @Nullable Long responsible,
            @Nullable LocalDate due,
            @Nullable String key) {

        public Command(
                String session, String item, String wording, @Nullable Long responsible, @Nullable LocalDate due) {
            this(session, item, wording, responsible, due, null);
        }
    }

    private final Sitting sitting;
    private final Agenda agenda;
    private final Motions motions;
    private final Decisions decisions;
    private final Councils councils;
    private final Members members;
    private final CountryPack pack;
    private final Clock clock;

    RecordDecision(
            Sitting sitting,
            Agenda agenda,
            Motions motions,
            Decisions decisions,
            Councils councils,
            Members members,
            CountryPack pack,
            Clock clock) {
        this.sitting = sitting;
        this.agenda = agenda;
        this.motions = motions;
        this.decisions = decisions;
        this.councils = councils;
        this.members = members;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.DECIDE, command.session());
        Item item = agenda.find(session.id(), command.item());
        if (command.key() != null && decisions.sent(item, command.key())) {
            return;
        }
        if (motions.on(item).filter(Motion::wasCarried).isEmpty()) {
            throw new Refusal("councils.refusal.decision-without-majority");
        }
        String wording = Length.within(Length.WORDING, command.wording());
        if (wording.isEmpty()) {
            throw new Refusal("councils.refusal.decision-without-wording");
        }
        if ((command.responsible() == null) != (command.due() == null)) {
            throw new Refusal("councils.refusal.decision-half-assigned");
        }
        LocalDate day = session.heldAt().atZone(pack.timeZone()).toLocalDate();
        if (command.due() != null && command.due().isBefore(day)) {
            throw new Refusal("councils.refusal.due-before-session");
        }
        Set<Long> people = command.responsible() == null ? Set.of() : Set.of(command.responsible());
        Council council = councils.byId(session.council());
        if (!members.goneAmong(people, council.organisation(), day).isEmpty()) {
            throw new Refusal("councils.refusal.responsible-left");
        }
        String name = command.responsible() == null ? "" : councils.nameOf(command.responsible());
        decisions.add(
                item,
                PublicId.next(),
                new Command(
                        command.session(),
                        command.item(),
                        wording,
                        command.responsible(),
                        command.due(),
                        command.key()),
                name,
                clock.instant(),
                Scope.current().account());
    }
}
