package org.birge.support.induction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.MentorshipEndMoved;
import org.birge.support.mentor.Mentorships;
import org.birge.tasks.SchoolDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When the last day of a pair moves, the steps that are not done are laid anew over the school days left (J1c.3). What is done stays, what is late
 * already stays late. Who moves the end does not see the steps: only days are reckoned here, and a function of the database moves the rows.
 */
@Component
class LayAnew {

    private final Mentorships mentorships;
    private final Inductions inductions;
    private final PairSteps steps;
    private final SchoolDays days;

    LayAnew(Mentorships mentorships, Inductions inductions, PairSteps steps, SchoolDays days) {
        this.mentorships = mentorships;
        this.inductions = inductions;
        this.steps = steps;
        this.days = days;
    }

    @EventListener
    void on(MentorshipEndMoved moved) {
        Mentorship pair = mentorships.find(moved.mentorship());
        Optional<Inductions.Chosen> chosen = inductions.of(pair.id()).filter(Inductions.Chosen::laid);
        if (chosen.isEmpty()) {
            return;
        }
        LocalDate today = days.today();
        LocalDate since = pair.begins().isAfter(today) ? pair.begins() : today;
        var teaches = days.teachingDaysOf(pair.organisation());
        int length = chosen.get().steps().stream()
                .mapToInt(Programme.Step::schoolDay)
                .max()
                .orElse(1);
        double apart = LaidDays.of(pair.begins(), moved.was(), teaches).drawn(length);
        LaidDays was = LaidDays.of(since, moved.was(), teaches);
        List<LocalDate> becomes = was.onto(LaidDays.of(since, moved.becomes(), teaches), apart);
        if (steps.layAnew(pair.id(), since, was.days(), becomes, moved.becomes()) > 0) {
            mentorships.happened(pair.id(), "steps-moved", null);
        }
    }
}
