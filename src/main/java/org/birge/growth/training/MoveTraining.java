package org.birge.growth.training;

import java.util.List;
import java.util.stream.Stream;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The centre moves a session or changes where it is, who leads it or how many have room. Whoever is on its list and whoever leads it is told when days,
 * hours or place change; whoever begins or ceases to lead it is told that.
 */
@Component
public class MoveTraining {

    /**
     * @param words why; needed when people are on the list already and have to be told
     * @param anyway although a day of it is free
     */
    public record Command(String training, long version, TrainingPlan plan, String words, boolean anyway) {

        public Command {
            Longest.demand("words", words, Longest.REASON);
        }
    }

    private final Trainings trainings;
    private final Enrolments enrolments;
    private final TrainingResults results;
    private final FillPlaces fill;
    private final OwnColleagues colleagues;
    private final TrainingDays days;
    private final TrainingNews news;
    private final CountryPack pack;

    MoveTraining(
            Trainings trainings,
            Enrolments enrolments,
            TrainingResults results,
            FillPlaces fill,
            OwnColleagues colleagues,
            TrainingDays days,
            TrainingNews news,
            CountryPack pack) {
        this.trainings = trainings;
        this.enrolments = enrolments;
        this.results = results;
        this.fill = fill;
        this.colleagues = colleagues;
        this.days = days;
        this.news = news;
        this.pack = pack;
    }

    /** Refuses fewer places than people have already, and to drop a day whose attendance is marked. Where there are more places than before, those who waited move up. */
    @Transactional
    public void run(Command command) {
        Training before = trainings
                .lock(command.training())
                .demand(TrainingCommand.CHANGE, Scope.current())
                .atVersion(command.version());
        DaysBefore stood = trainings.before(before);
        TrainingPlan plan = command.plan().check(days, pack, command.anyway(), stood);
        colleagues.demandOfCentre(plan.trainers());
        int seated = enrolments.seated(before.id());
        if (plan.capacity() < seated) {
            throw new Refusal("trainings.problem.fewer-places", seated);
        }
        if (results.markedBeyond(before.id(), plan.days())) {
            throw new Refusal("trainings.problem.marked-day");
        }
        boolean moved = !stood.days().equals(plan.days())
                || !before.begins().equals(plan.begins())
                || !before.ends().equals(plan.ends());
        List<Long> people = enrolments.peopleOf(before.id());
        if (moved && !people.isEmpty() && command.words().isBlank()) {
            throw new Refusal("trainings.problem.reason");
        }
        List<Long> led = trainings.trainersOf(before.id());
        boolean elsewhere = trainings.elsewhere(before.id(), plan);
        trainings.change(before.id(), plan);
        String words = command.words().isBlank() ? null : command.words().strip();
        trainings.happened(before.id(), moved ? "moved" : "changed", words);
        Training after = trainings.find(before.publicId());
        news.ledBy(after, led, plan.trainers());
        List<Long> concerned = Stream.concat(people.stream(), led.stream().filter(plan.trainers()::contains))
                .toList();
        if (moved) {
            news.moved(after, concerned);
        }
        if (elsewhere) {
            news.elsewhere(after, concerned);
        }
        fill.of(after);
    }
}
