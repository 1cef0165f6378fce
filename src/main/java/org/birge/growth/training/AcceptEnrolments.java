package org.birge.growth.training;

import java.util.ArrayList;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The centre takes people in, one or many at once. Whoever finds no free place waits in the order in which they were taken in. The session is locked
 * meanwhile, so two people taken in at the same moment never get the same last place.
 */
@Component
public class AcceptEnrolments {

    /** @param enrolments public ids, in the order in which they are taken in */
    public record Command(String training, List<String> enrolments) {}

    private final Trainings trainings;
    private final Enrolments enrolments;
    private final FillPlaces fill;
    private final TrainingNews news;

    AcceptEnrolments(Trainings trainings, Enrolments enrolments, FillPlaces fill, TrainingNews news) {
        this.trainings = trainings;
        this.enrolments = enrolments;
        this.fill = fill;
        this.news = news;
    }

    /** @return how many have a place now */
    @Transactional
    public int run(Command command) {
        Training training = trainings.lock(command.training()).demand(TrainingCommand.READ, Scope.current());
        if (training.state() != TrainingState.OPEN) {
            throw new Refusal("trainings.refusal.session." + training.state().code());
        }
        List<Long> people = new ArrayList<>();
        for (String one : command.enrolments()) {
            Enrolment enrolment = enrolments.lock(one).demand(EnrolmentCommand.ACCEPT, Scope.current());
            if (enrolment.training().id() != training.id()) {
                throw new NotFound();
            }
            enrolments.accepted(enrolment.id());
            people.add(enrolment.person());
        }
        List<Long> seated = fill.seat(training);
        news.seated(training, seated);
        news.waits(
                training, people.stream().filter(one -> !seated.contains(one)).toList());
        return seated.size();
    }
}
