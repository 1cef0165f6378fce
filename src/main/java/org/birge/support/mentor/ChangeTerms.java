package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for the mentee, or the centre, changes the last day or the hours a week; both of the pair are told (J1c.2). Steps of their year that are
 * not done are laid anew up to the new last day.
 */
@Component
public class ChangeTerms {

    /** @param hoursFrom the first day of the new hours, today or later */
    public record Command(String mentorship, long version, LocalDate ends, BigDecimal hours, LocalDate hoursFrom) {}

    private final Mentorships mentorships;
    private final MentorHours hours;
    private final MentoringDays days;
    private final MentorshipNews news;
    private final ApplicationEventPublisher events;

    ChangeTerms(
            Mentorships mentorships,
            MentorHours hours,
            MentoringDays days,
            MentorshipNews news,
            ApplicationEventPublisher events) {
        this.mentorships = mentorships;
        this.hours = hours;
        this.days = days;
        this.news = news;
        this.events = events;
    }

    /** Refuses days in the past, an end before the first day or into the time of another pair, and what changes nothing. */
    @Transactional
    public void run(Command command) {
        Mentorship pair = mentorships
                .lock(command.mentorship())
                .demand(MentorshipCommand.CHANGE_TERMS, Scope.current())
                .atVersion(command.version());
        LocalDate today = days.today();
        ProposeMentorship.demandHours(command.hours());
        days.demandEnd(pair.begins(), command.ends());
        if (command.ends().isBefore(today)) {
            throw new Refusal("mentors.refusal.past-day");
        }
        LocalDate from = command.hoursFrom().isBefore(pair.begins()) ? pair.begins() : command.hoursFrom();
        boolean afterEnd = from.isAfter(command.ends());
        boolean otherHours = hours.differ(pair.id(), afterEnd ? command.ends() : from, command.hours());
        boolean otherEnd = !command.ends().equals(pair.ends());
        if (otherHours && from.isBefore(today)) {
            throw new Refusal("mentors.refusal.past-day");
        }
        if (otherHours && afterEnd) {
            throw new Refusal("mentors.refusal.hours-after-end");
        }
        if (!otherHours && !otherEnd) {
            throw new Refusal("mentors.refusal.no-change");
        }
        TakenDays.change(() -> mentorships.until(pair.id(), command.ends()));
        if (otherHours) {
            hours.hold(pair.id(), from, command.hours());
        }
        mentorships.happened(pair.id(), otherEnd ? "ends-changed" : "hours-changed", null);
        if (otherEnd) {
            events.publishEvent(new MentorshipEndMoved(pair.publicId(), pair.ends(), command.ends()));
        }
        news.changed(pair, command.ends(), command.hours());
    }
}
