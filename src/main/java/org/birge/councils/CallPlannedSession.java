package org.birge.councils;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.birge.shared.Language;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls a session from the plan of work in one step: on the planned day, at the hour and the place of the sitting before, with the
 * planned topics and what waits for it as its agenda. All of it can still be changed before the invitations go out.
 */
@Component
public class CallPlannedSession {

    private static final LocalTime AFTER_LESSONS = LocalTime.of(15, 0);

    private final Councils councils;
    private final CouncilSessions sessions;
    private final WorkPlan plan;
    private final Rights rights;
    private final CallSession call;
    private final AddAgendaItem add;
    private final Agenda agenda;
    private final Subjects subjects;
    private final CountryPack pack;

    CallPlannedSession(
            Councils councils,
            CouncilSessions sessions,
            WorkPlan plan,
            Rights rights,
            CallSession call,
            AddAgendaItem add,
            Agenda agenda,
            Subjects subjects,
            CountryPack pack) {
        this.councils = councils;
        this.sessions = sessions;
        this.plan = plan;
        this.rights = rights;
        this.call = call;
        this.add = add;
        this.agenda = agenda;
        this.subjects = subjects;
        this.pack = pack;
    }

    /** @return the session's public id. A planned day that is over becomes today. Refuses a second session from one plan. */
    @Transactional
    public String run(String council, String planned, Language language) {
        Council of = councils.lock(
                rights.demand(CouncilCommand.CALL, councils.find(council)).id());
        PlannedSitting sitting = plan.find(of.id(), planned);
        if (sitting.called()) {
            throw new Refusal("councils.refusal.plan-called-already");
        }
        List<Session> before = sessions.of(of.id());
        LocalTime hour = before.isEmpty()
                ? AFTER_LESSONS
                : before.getFirst().heldAt().atZone(pack.timeZone()).toLocalTime();
        String place = before.isEmpty() ? of.place() : before.getFirst().heldIn();
        LocalDate today = rights.today();
        LocalDate day = sitting.day().isBefore(today) ? today : sitting.day();
        String session = call.run(new CallSession.Command(council, LocalDateTime.of(day, hour), place, language));
        for (String topic : sitting.topics()) {
            add.run(new AddAgendaItem.Command(session, new AgendaText(topic, null, "", List.of())));
        }
        Session called = sessions.find(session);
        for (Subjects.Put put : subjects.waitingIn(sitting)) {
            String item = add.run(new AddAgendaItem.Command(session, put.text()));
            subjects.placed(put, agenda.find(called.id(), item));
        }
        plan.called(sitting, called);
        return session;
    }
}
