package org.birge.support.mentor;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was put forward does not want to, or who approves says no to an application, with the reason. */
@Component
public class DeclineMentor {

    public record Command(String mentor, long version, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Mentors mentors;
    private final MentorNews news;

    DeclineMentor(Mentors mentors, MentorNews news) {
        this.mentors = mentors;
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
        mentors.declined(profile.id(), command.reason().strip());
        news.declined(profile);
    }
}
