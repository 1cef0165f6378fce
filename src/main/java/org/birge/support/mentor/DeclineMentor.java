package org.birge.support.mentor;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was put forward does not want to, or who approves says no to an application, with the reason. Who mentors already and asked for another reach
 * goes on as it was approved before.
 */
@Component
public class DeclineMentor {

    public record Command(String mentor, long version, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Mentors mentors;
    private final TakeBackProposals takeBack;
    private final MentorNews news;

    DeclineMentor(Mentors mentors, TakeBackProposals takeBack, MentorNews news) {
        this.mentors = mentors;
        this.takeBack = takeBack;
        this.news = news;
    }

    /** Refuses without a reason. */
    @Transactional
    public void run(Command command) {
        MentorProfile profile = mentors.lock(command.mentor())
                .demand(MentorCommand.DECLINE, Scope.current())
                .atVersion(command.version());
        if (command.reason().isBlank()) {
            throw new Refusal("mentors.refusal.no-reason");
        }
        boolean goesOn = mentors.declined(profile.id(), command.reason().strip());
        if (!goesOn) {
            takeBack.run(profile.person());
        }
        news.declined(profile);
    }
}
