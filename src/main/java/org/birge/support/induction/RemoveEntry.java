package org.birge.support.induction;

import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.Mentorships;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wrote an entry of the journal deletes it, at any time; nothing of it is kept. */
@Component
public class RemoveEntry {

    public record Command(String mentorship, String entry) {}

    private final Mentorships mentorships;
    private final Inductions inductions;
    private final JournalEntries journal;

    RemoveEntry(Mentorships mentorships, Inductions inductions, JournalEntries journal) {
        this.mentorships = mentorships;
        this.inductions = inductions;
        this.journal = journal;
    }

    @Transactional
    public void run(Command command) {
        Mentorship pair = mentorships.find(command.mentorship());
        InductionRules.demand(InductionCommand.READ, pair, inductions.state(pair));
        JournalEntries.Entry entry = journal.find(command.entry(), pair.id());
        MendEntry.own(entry);
        journal.remove(entry.id());
    }
}
