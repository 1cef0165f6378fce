package org.birge.councils;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves what was heard and said on an item. When somebody else saved in between nothing is overwritten: both texts are given back. */
@Component
public class WriteNotes {

    /** The version is the one that was read before writing. */
    public record Command(String session, String item, String heard, String spoke, long version) {}

    /**
     * @param saved false when somebody else was quicker
     * @param item as it stands now: with our text when saved, else with theirs
     */
    public record Outcome(boolean saved, Item item) {}

    private final Sitting sitting;
    private final Agenda agenda;
    private final Clock clock;

    WriteNotes(Sitting sitting, Agenda agenda, Clock clock) {
        this.sitting = sitting;
        this.agenda = agenda;
        this.clock = clock;
    }

    @Transactional
    public Outcome run(Command command) {
        Session session = sitting.demand(SittingCommand.WRITE_NOTES, command.session());
        Item item = agenda.find(session.id(), command.item());
        String heard = Length.within(Length.NOTES, command.heard());
        String spoke = Length.within(Length.NOTES, command.spoke());
        if (item.heard().equals(heard) && item.spoke().equals(spoke)) {
            return new Outcome(true, item);
        }
        Optional<Long> version = agenda.write(item, command.version(), heard, spoke, clock.instant());
        return new Outcome(version.isPresent(), agenda.find(session.id(), command.item()));
    }
}
