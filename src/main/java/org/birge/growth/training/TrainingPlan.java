package org.birge.growth.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/**
 * When and where a session is held and who leads it.
 *
 * @param days in order, the hours are those of each
 * @param place null where there is only a link
 * @param language code of the pack's teaching languages; null where it does not matter
 * @param applyBy the last day on which one may apply, not after the first day
 * @param trainers ids of people of the centre
 * @param outsider who else leads it, by name
 */
public record TrainingPlan(
        List<LocalDate> days,
        LocalTime begins,
        LocalTime ends,
        @Nullable String place,
        @Nullable String link,
        @Nullable String language,
        int capacity,
        LocalDate applyBy,
        List<Long> trainers,
        @Nullable String outsider) {

    static final int MOST_PEOPLE = 1000;

    public TrainingPlan {
        Longest.demand("place", place, Longest.NAME);
        Longest.demand("link", link, Longest.LINE);
        Longest.demand("outsider", outsider, Longest.NAME);
    }

    LocalDate first() {
        return days.getFirst();
    }

    LocalDate last() {
        return days.getLast();
    }

    /**
     * Refuses the past and what lies further than two years, hours nobody works, no place, no trainer, a last day of applying that is over or too late,
     * and, unless anyway, days on which nobody works. Days that stood before are not questioned again.
     */
    TrainingPlan check(TrainingDays calendar, CountryPack pack, boolean anyway, DaysBefore before) {
        LocalDate today = calendar.today();
        List<LocalDate> changed =
                days.stream().filter(day -> !before.days().contains(day)).toList();
        if (days.isEmpty() || days.size() > TrainingDays.MOST) {
            throw new Refusal("trainings.problem.count", TrainingDays.MOST);
        }
        if (changed.stream().anyMatch(day -> !calendar.near(day))) {
            throw new Refusal("trainings.problem.past");
        }
        if (!anyway && changed.stream().anyMatch(day -> !calendar.working(day))) {
            throw new Refusal("trainings.problem.free-day");
        }
        if (!begins.isBefore(ends) || begins.isBefore(TrainingDays.EARLIEST) || ends.isAfter(TrainingDays.LATEST)) {
            throw new Refusal("trainings.problem.times");
        }
        if (place == null && link == null) {
            throw new Refusal("trainings.problem.place");
        }
        if (link != null && !link.matches("https?://\\S+")) {
            throw new Refusal("trainings.problem.link");
        }
        if (capacity < 1 || capacity > MOST_PEOPLE) {
            throw new Refusal("trainings.problem.capacity", MOST_PEOPLE);
        }
        if (applyBy.isAfter(first()) || applyBy.isBefore(today) && !applyBy.equals(before.applyBy())) {
            throw new Refusal("trainings.problem.apply-by");
        }
        if (trainers.isEmpty() && outsider == null) {
            throw new Refusal("trainings.problem.trainer");
        }
        if (language != null
                && pack.teachingLanguages().stream().noneMatch(one -> one.code().equals(language))) {
            throw new NotFound();
        }
        return this;
    }
}
