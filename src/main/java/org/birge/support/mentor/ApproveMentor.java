package org.birge.support.mentor;

import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head approves a mentor within the school, the centre one who goes to other schools (J1c.2). */
@Component
public class ApproveMentor {

    public record Command(String mentor, long version) {}

    private final Mentors mentors;
    private final MentorNews news;

    ApproveMentor(Mentors mentors, MentorNews news) {
        this.mentors = mentors;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        MentorProfile profile = mentors.lock(command.mentor())
                .demand(MentorCommand.APPROVE, Scope.current())
                .atVersion(command.version());
        mentors.approved(profile.id());
        news.approved(profile);
    }
}
