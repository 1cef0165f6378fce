package org.birge.councils;

import java.util.List;
import java.util.Locale;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks an item as dealt with or postponed, or takes it up again. Dealt with is only what something was written about, and no motion may be left
 * uncounted: without a quorum the item is postponed, or the motion is taken back. */
@Component
public class SettleItem {

    /** How an item ended. */
    public enum Outcome {
        DEALT,
        POSTPONED
    }

    /** A null outcome takes the item up again. */
    public record Command(
            String session, String item, @Nullable Outcome outcome) {}

    private final Sitting sitting;
    private final Agenda agenda;
    private final Motions motions;
    private final Decisions decisions;

    SettleItem(Sitting sitting, Agenda agenda, Motions motions, Decisions decisions) {
        this.sitting = sitting;
        this.agenda = agenda;
        this.motions = motions;
        this.decisions = decisions;
    }

    @Transactional
    public void run(Command command) {
        Session session = sitting.demand(SittingCommand.WRITE_NOTES, command.session());
        Item item = agenda.find(session.id(), command.item());
        List<Decision> made = decisions.of(session.id()).stream()
                .filter(decision -> decision.item() == item.id())
                .toList();
        if (command.outcome() == Outcome.DEALT && item.heard().isBlank() && made.isEmpty()) {
            throw new Refusal("councils.refusal.nothing-written");
        }
        if (command.outcome() == Outcome.DEALT
                && motions.on(item).filter(motion -> !motion.counted()).isPresent()) {
            throw new Refusal("councils.refusal.motion-uncounted");
        }
        if (command.outcome() == Outcome.POSTPONED && !made.isEmpty()) {
            throw new Refusal("councils.refusal.postponed-with-decision");
        }
        agenda.settle(
                item,
                command.outcome() == null ? null : command.outcome().name().toLowerCase(Locale.ROOT));
    }
}
