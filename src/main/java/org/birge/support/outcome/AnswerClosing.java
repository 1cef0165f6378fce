package org.birge.support.outcome;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.MentorshipCommand;
import org.birge.support.mentor.Mentorships;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One of the two says at the end of their pair what helped and what was missing, and may change it while the days for it last (J1c.2). */
@Component
public class AnswerClosing {

    /** @param version of the own answer that was read; {@value Closings#NONE} for none */
    public record Command(String mentorship, long version, ClosingAnswer answer) {}

    private final Mentorships mentorships;
    private final Closings closings;

    AnswerClosing(Mentorships mentorships, Closings closings) {
        this.mentorships = mentorships;
        this.closings = closings;
    }

    @Transactional
    public void run(Command command) {
        Mentorship pair = mentorships.find(command.mentorship()).demand(MentorshipCommand.READ, Scope.current());
        ClosingRules.demand(ClosingCommand.ANSWER, pair, closings.state(pair));
        mentorships.lock(command.mentorship());
        Closings.Given own = closings.own(pair.id());
        if (command.version() != (own == null ? Closings.NONE : own.version())) {
            throw Refusal.stale();
        }
        closings.answered(pair, command.answer().check());
    }
}
