package org.birge.support.mentor;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A proposal is taken back before all three agreed. */
@Component
public class WithdrawMentorship {

    public record Command(String mentorship, long version) {}

    private final Mentorships mentorships;
    private final MentorshipNews news;

    WithdrawMentorship(Mentorships mentorships, MentorshipNews news) {
        this.mentorships = mentorships;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        Mentorship pair = mentorships
                .lock(command.mentorship())
                .demand(MentorshipCommand.WITHDRAW, Scope.current())
                .atVersion(command.version());
        mentorships.withdrawn(pair.id());
        mentorships.happened(pair.id(), "withdrawn", null);
        news.withdrawn(pair);
    }
}
