package org.birge.support.induction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.Mentorships;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wrote an entry of the journal mends it, for a day. */
@Component
public class MendEntry {

    static final Duration WITHIN = Duration.ofDays(1);

    public record Command(String mentorship, String entry, LocalDate day, String words) {

        public Command {
            Longest.demand("words", words, Longest.ACCOUNT);
        }
    }

    private final Mentorships mentorships;
    private final Inductions inductions;
    private final JournalEntries journal;
    private final SchoolDays days;
    private final Clock clock;

    MendEntry(Mentorships mentorships, Inductions inductions, JournalEntries journal, SchoolDays days, Clock clock) {
        this.mentorships = mentorships;
        this.inductions = inductions;
        this.journal = journal;
        this.days = days;
        this.clock = clock;
    }

    /** Refuses the other of the two, and everybody after a day. */
    @Transactional
    public void run(Command command) {
        Mentorship pair = mentorships.find(command.mentorship());
        InductionRules.demand(InductionCommand.WRITE, pair, inductions.state(pair));
        JournalEntries.Entry entry = journal.find(command.entry(), pair.id());
        own(entry);
        if (!mendable(entry, clock.instant())) {
            throw new Refusal("induction.refusal.past-mending");
        }
        WriteInJournal.check(command.day(), command.words(), pair, days);
        journal.mend(entry.id(), command.day(), command.words().strip());
    }

    static boolean mendable(JournalEntries.Entry entry, Instant now) {
        return now.isBefore(entry.writtenAt().plus(WITHIN));
    }

    /** The other reads it and changes nothing; everybody else finds no row at all. */
    static void own(JournalEntries.Entry entry) {
        Long self = Scope.current().person();
        if (self == null) {
            throw new NotFound();
        }
        if (self != entry.author()) {
            throw new Refusal("induction.refusal.others-entry");
        }
    }
}
