package org.birge.support.mentor;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One of the three says no, with the reason; the proposal is over. */
@Component
public class DeclineMentorship {

    public record Command(String mentorship, long version, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Mentorships mentorships;
    private final MentorshipNews news;

    DeclineMentorship(Mentorships mentorships, MentorshipNews news) {
        this.mentorships = mentorships;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        Mentorship pair = mentorships
                .lock(command.mentorship())
                .demand(MentorshipCommand.DECLINE, Scope.current())
                .atVersion(command.version());
        if (command.reason().isBlank()) {
            throw new Refusal("mentors.refusal.no-reason");
        }
        mentorships.declined(pair.id(), command.reason().strip());
        mentorships.happened(pair.id(), "declined", command.reason().strip());
        news.declined(pair);
    }
}
