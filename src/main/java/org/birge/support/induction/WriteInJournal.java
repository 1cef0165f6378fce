package org.birge.support.induction;

import java.time.LocalDate;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.Mentorships;
import org.birge.tasks.SchoolDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One of the two writes in their journal; nobody else in the application reads it. */
@Component
public class WriteInJournal {

    public record Command(String mentorship, LocalDate day, String words) {

        public Command {
            Longest.demand("words", words, Longest.ACCOUNT);
        }
    }

    private final Mentorships mentorships;
    private final Inductions inductions;
    private final JournalEntries journal;
    private final SchoolDays days;
    private final InductionNews news;

    WriteInJournal(
            Mentorships mentorships,
            Inductions inductions,
            JournalEntries journal,
            SchoolDays days,
            InductionNews news) {
        this.mentorships = mentorships;
        this.inductions = inductions;
        this.journal = journal;
        this.days = days;
        this.news = news;
    }

    /** Refuses no words, a day ahead, one before the pair began, and whoever's pair is over. */
    @Transactional
    public void run(Command command) {
        Mentorship pair = mentorships.find(command.mentorship());
        InductionRules.demand(InductionCommand.WRITE, pair, inductions.state(pair));
        check(command.day(), command.words(), pair, days);
        journal.add(pair, command.day(), command.words().strip());
        news.written(pair);
    }

    static void check(LocalDate day, String words, Mentorship pair, SchoolDays days) {
        if (words.isBlank()) {
            throw new Refusal("induction.refusal.no-words");
        }
        if (day.isAfter(days.today()) || day.isBefore(pair.begins())) {
            throw new Refusal("induction.refusal.done-day");
        }
    }
}
