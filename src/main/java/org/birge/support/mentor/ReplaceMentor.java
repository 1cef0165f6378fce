package org.birge.support.mentor;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another mentor is proposed instead: the pair ends today, and the new one waits for its three to agree, for what is left of the time. */
@Component
public class ReplaceMentor {

    /** @param mentor id of the person who is to take over */
    public record Command(String mentorship, long version, long mentor, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Mentorships mentorships;
    private final MentorHours hours;
    private final EndMentorship endMentorship;
    private final ProposeMentorship proposeMentorship;
    private final MentoringDays days;
    private final MentorshipNews news;

    ReplaceMentor(
            Mentorships mentorships,
            MentorHours hours,
            EndMentorship endMentorship,
            ProposeMentorship proposeMentorship,
            MentoringDays days,
            MentorshipNews news) {
        this.mentorships = mentorships;
        this.hours = hours;
        this.endMentorship = endMentorship;
        this.proposeMentorship = proposeMentorship;
        this.days = days;
        this.news = news;
    }

    /** @return the new pair's public id. Refuses the same mentor, and on the last day, when nothing is left to take over. */
    @Transactional
    public String run(Command command) {
        Mentorship pair = mentorships
                .lock(command.mentorship())
                .demand(MentorshipCommand.REPLACE, Scope.current())
                .atVersion(command.version());
        LocalDate today = days.today();
        if (command.reason().isBlank()) {
            throw new Refusal("mentors.refusal.no-reason");
        }
        if (command.mentor() == pair.mentor()) {
            throw new Refusal("mentors.refusal.same-mentor");
        }
        LocalDate next = pair.begins().isAfter(today) ? pair.begins() : today.plusDays(1);
        if (next.isAfter(pair.ends())) {
            throw new Refusal("mentors.refusal.over");
        }
        endMentorship.end(pair, today, command.reason().strip());
        news.ended(pair, today);
        return proposeMentorship.propose(
                new ProposeMentorship.Command(
                        command.mentor(),
                        pair.mentee(),
                        pair.kind(),
                        pair.subject(),
                        next,
                        pair.ends(),
                        hours.on(pair.id(), next),
                        "by-hand"),
                pair);
    }
}
