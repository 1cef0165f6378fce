package org.birge.support.mentor;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who was put forward says yes; who approves decides next. */
@Component
public class ConsentToMentor {

    public record Command(String mentor, long version) {}

    private final Mentors mentors;
    private final MentorNews news;

    ConsentToMentor(Mentors mentors, MentorNews news) {
        this.mentors = mentors;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        MentorProfile profile = mentors.lock(command.mentor())
                .demand(MentorCommand.CONSENT, Scope.current())
                .atVersion(command.version());
        mentors.consented(profile.id());
        news.applied(profile);
    }
}
