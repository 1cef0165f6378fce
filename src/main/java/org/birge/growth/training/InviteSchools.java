package org.birge.growth.training;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre invites all schools a line of the demand is about to a session, at once (issue 4: one need seen in forty schools becomes one seminar). */
@Component
public class InviteSchools {

    /** @param training public id of a session that is open for applications */
    public record Command(String training, Demand demand) {}

    private final Trainings trainings;
    private final SchoolsConcerned schools;
    private final Invitations invitations;
    private final TrainingDays days;
    private final TrainingNews news;

    InviteSchools(
            Trainings trainings,
            SchoolsConcerned schools,
            Invitations invitations,
            TrainingDays days,
            TrainingNews news) {
        this.trainings = trainings;
        this.schools = schools;
        this.invitations = invitations;
        this.days = days;
        this.news = news;
    }

    /** @return how many schools were invited now. Refuses when the line is about no school. */
    @Transactional
    public int run(Command command) {
        Training training = trainings
                .lock(command.training())
                .demand(TrainingCommand.INVITE, Scope.current())
                .takesPeople(days.today());
        schools.name(command.demand());
        List<DemandLinePage.School> concerned = schools.of(command.demand());
        if (concerned.isEmpty()) {
            throw new Refusal("trainings.refusal.no-school");
        }
        List<Long> invited = invitations.add(training.id(), command.demand(), concerned);
        trainings.happened(training.id(), "invited", null);
        news.invited(training, invitations.heads(invited));
        return invited.size();
    }
}
