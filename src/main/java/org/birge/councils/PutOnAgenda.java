package org.birge.councils;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts something of another module before a council of the place: on the agenda of the next sitting that is called, else in the next row of
 * the plan of work, from where it comes onto the agenda when that sitting is called (J0.3). What became of it is told by
 * {@link SubjectDecided}; where it stands is asked of {@link Subjects}.
 */
@Component
public class PutOnAgenda {

    /**
     * @param organisation id of the place whose council it is
     * @param councilKind code of the pack's councils
     * @param subjectKind what it is, in the caller's words; with the subject's public id it is told back in {@link SubjectDecided}
     * @param title the item's title, in the language of the place's minutes
     * @param link address of its page, beginning with /
     * @param presenter a person of the registry, null when nobody reports
     * @param question what is to be put to the vote, empty when it is only heard
     */
    public record Command(
            long organisation,
            String councilKind,
            String subjectKind,
            String subject,
            String title,
            String link,
            @Nullable Long presenter,
            String question) {

        /** Heard without a motion. */
        public Command(
                long organisation,
                String councilKind,
                String subjectKind,
                String subject,
                String title,
                String link,
                @Nullable Long presenter) {
            this(organisation, councilKind, subjectKind, subject, title, link, presenter, "");
        }
    }

    private final Councils councils;
    private final CouncilSessions sessions;
    private final WorkPlan plan;
    private final Agenda agenda;
    private final Subjects subjects;
    private final Rights rights;
    private final CountryPack pack;
    private final Clock clock;

    PutOnAgenda(
            Councils councils,
            CouncilSessions sessions,
            WorkPlan plan,
            Agenda agenda,
            Subjects subjects,
            Rights rights,
            CountryPack pack,
            Clock clock) {
        this.councils = councils;
        this.sessions = sessions;
        this.plan = plan;
        this.agenda = agenda;
        this.subjects = subjects;
        this.rights = rights;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * @return where it stands now. Refuses where the council is not formed, where no sitting is called or planned from today on, and where it
     *     already waits for the same council.
     */
    @Transactional
    public SubjectStanding run(Command command) {
        Council council = councils.lock(
                rights.demand(CouncilCommand.CALL, council(command)).id());
        subjects.history(command.subjectKind(), command.subject()).stream()
                .filter(standing -> standing.council().equals(council.publicId()))
                .findFirst()
                .filter(SubjectStanding::waits)
                .ifPresent(standing -> {
                    throw new Refusal("councils.refusal.subject-waits-already");
                });
        Optional<Session> called = nextCalled(council);
        if (called.isPresent()) {
            place(council, called.get(), command);
        } else {
            PlannedSitting planned =
                    nextPlanned(council).orElseThrow(() -> new Refusal("councils.refusal.no-sitting-ahead"));
            keep(council, put(command, planned.id(), null));
        }
        return subjects.standing(command.subjectKind(), command.subject()).orElseThrow();
    }

    private Council council(Command command) {
        String kind = pack.council(command.councilKind()).code();
        return councils.of(command.organisation()).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal("councils.refusal.not-formed"));
    }

    private Optional<Session> nextCalled(Council council) {
        return sessions.of(council.id()).stream()
                .filter(one -> one.stage() == CouncilRules.Stage.CALLED)
                .filter(one ->
                        !one.heldAt().atZone(pack.timeZone()).toLocalDate().isBefore(rights.today()))
                .min(Comparator.comparing(Session::heldAt));
    }

    private Optional<PlannedSitting> nextPlanned(Council council) {
        return plan.of(council.id(), SchoolYear.at(rights.today())).stream()
                .filter(one -> !one.called() && !one.day().isBefore(rights.today()))
                .findFirst();
    }

    private void place(Council council, Session session, Command command) {
        String publicId = PublicId.next();
        String presenter = command.presenter() == null ? "" : councils.nameOf(command.presenter());
        agenda.add(session, publicId, put(command, null, null).text(), presenter, false);
        keep(council, put(command, null, agenda.find(session.id(), publicId).id()));
    }

    private static Subjects.Put put(Command command, @Nullable Long planned, @Nullable Long item) {
        return new Subjects.Put(
                command.subjectKind(),
                command.subject(),
                command.title(),
                command.link(),
                command.presenter(),
                command.question(),
                planned,
                item);
    }

    private void keep(Council council, Subjects.Put put) {
        subjects.add(council, put, clock.instant(), Scope.current().account());
    }
}
