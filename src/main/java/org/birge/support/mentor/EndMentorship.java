package org.birge.support.mentor;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A pair ends before its last day, with the reason: as one of the three wishes, or the centre. */
@Component
public class EndMentorship {

    /** @param lastDay today or later, before the day agreed; where the pair has not begun yet, it never begins */
    public record Command(String mentorship, long version, LocalDate lastDay, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Mentorships mentorships;
    private final MentoringDays days;
    private final MentorshipNews news;
    private final ApplicationEventPublisher events;

    EndMentorship(Mentorships mentorships, MentoringDays days, MentorshipNews news, ApplicationEventPublisher events) {
        this.mentorships = mentorships;
        this.days = days;
        this.news = news;
        this.events = events;
    }

    /** A last day to come moves the end of the pair; today's ends it at once. */
    @Transactional
    public void run(Command command) {
        Mentorship pair = mentorships
                .lock(command.mentorship())
                .demand(MentorshipCommand.END, Scope.current())
                .atVersion(command.version());
        if (command.reason().isBlank()) {
            throw new Refusal("mentors.refusal.no-reason");
        }
        LocalDate today = days.today();
        if (!command.lastDay().equals(today)
                && !(command.lastDay().isAfter(today) && command.lastDay().isBefore(pair.ends()))) {
            throw new Refusal("mentors.refusal.last-day");
        }
        if (command.lastDay().isAfter(today) && !command.lastDay().isBefore(pair.begins())) {
            mentorships.until(pair.id(), command.lastDay());
            mentorships.happened(pair.id(), "ends-earlier", command.reason().strip());
            events.publishEvent(new MentorshipEndMoved(pair.publicId(), pair.ends(), command.lastDay()));
        } else {
            end(pair, today, command.reason().strip());
        }
        news.ended(pair, command.lastDay());
    }

    void end(Mentorship pair, LocalDate lastDay, String reason) {
        mentorships.ended(pair.id(), lastDay, reason);
        mentorships.happened(pair.id(), "ended", reason);
        events.publishEvent(new MentorshipEnded(pair.id()));
    }
}
