package org.birge.support.mentor;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mentor takes young teachers again. */
@Component
public class ResumeMentor {

    public record Command(String mentor, long version) {}

    private final Mentors mentors;
    private final MentorNews news;

    ResumeMentor(Mentors mentors, MentorNews news) {
        this.mentors = mentors;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        MentorProfile profile = mentors.lock(command.mentor())
                .demand(MentorCommand.RESUME, Scope.current())
                .atVersion(command.version());
        mentors.paused(profile.id(), false);
        news.resumed(profile);
    }
}
