package org.birge.support.mentor;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mentor takes nobody new for a while; the pairs go on. */
@Component
public class PauseMentor {

    public record Command(String mentor, long version) {}

    private final Mentors mentors;
    private final MentorNews news;

    PauseMentor(Mentors mentors, MentorNews news) {
        this.mentors = mentors;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        MentorProfile profile = mentors.lock(command.mentor())
                .demand(MentorCommand.PAUSE, Scope.current())
                .atVersion(command.version());
        mentors.paused(profile.id(), true);
        news.paused(profile);
    }
}
