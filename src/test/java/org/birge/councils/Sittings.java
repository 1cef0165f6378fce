package org.birge.councils;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.shared.Language;
import org.birge.testing.Given;
import org.springframework.context.ApplicationContext;

/** Leads a council of the school of the story to the state a test begins with, by the commands the pages call. */
final class Sittings {

    static final LocalDate FORMED = LocalDate.of(2026, 8, 20);
    static final LocalDateTime HOUR = LocalDateTime.of(2026, 11, 23, 15, 0);

    private final Given given;
    private final ApplicationContext beans;

    Sittings(Given given, ApplicationContext beans) {
        this.given = given;
        this.beans = beans;
    }

    <T> T the(Class<T> command) {
        return beans.getBean(command);
    }

    /** The pedagogical council, formed when first asked for; the head chairs by rule, the secretary writes. */
    String council() {
        given.secretary();
        return given.head()
                .does(() -> the(ReadCouncils.class).councilsOf(given.school().id()).stream()
                        .filter(council -> council.kind().equals("pedagogical"))
                        .map(Council::publicId)
                        .findFirst()
                        .orElseGet(this::formed));
    }

    private String formed() {
        String council = the(FormCouncil.class)
                .run(new FormCouncil.Command(given.school().id(), "pedagogical", FORMED));
        the(AppointOfficer.class)
                .run(new AppointOfficer.Command(
                        council, Office.SECRETARY, given.secretary().id(), FORMED));
        return council;
    }

    /** A session called for the 23rd of November, without items of its own. */
    String called() {
        String council = council();
        return given.head().does(() -> the(CallSession.class)
                .run(new CallSession.Command(council, HOUR, "akt zalı", Language.AZ)));
    }

    /** A session in progress; its last item is the one tests work on. */
    String opened() {
        return opened(true);
    }

    /** The same agenda; open only when said so. */
    String opened(boolean open) {
        String session = called();
        given.secretary().runs(() -> {
            the(AddAgendaItem.class)
                    .run(new AddAgendaItem.Command(
                            session, new AgendaText("Ehtiyacların diaqnostikası", null, "", List.of())));
            if (open) {
                the(OpenSession.class).run(session);
            }
        });
        return session;
    }

    /** The same with a motion on its last item. */
    String withMotion() {
        String session = opened();
        given.secretary().runs(() -> the(PutMotion.class)
                .run(new PutMotion.Command(session, item(session), "Plan təsdiq edilsin.")));
        return session;
    }

    /** Closed, with one decision for the deputy, due on the 20th of December. */
    String closed() {
        String session = withMotion();
        long deputy = given.deputy().id();
        given.secretary().runs(() -> {
            String item = item(session);
            int present = page(session).attendance().present();
            the(RecordVotes.class).run(new RecordVotes.Command(session, item, present, 0, 0, true));
            the(RecordDecision.class)
                    .run(new RecordDecision.Command(
                            session, item, "Seminar keçirilsin.", deputy, LocalDate.of(2026, 12, 20)));
            for (Item one : page(session).items()) {
                the(WriteNotes.class)
                        .run(new WriteNotes.Command(session, one.publicId(), "Məlumat verildi.", "", one.version()));
                the(SettleItem.class).run(new SettleItem.Command(session, one.publicId(), SettleItem.Outcome.DEALT));
            }
            the(CloseSession.class).run(session);
        });
        return session;
    }

    /** Lets so many people of the roll be absent, the first ones by name. */
    void absent(String session, int count) {
        given.secretary().runs(() -> {
            Set<Long> seats = page(session).attendance().roll().stream()
                    .limit(count)
                    .map(Attendance.Seat::id)
                    .collect(Collectors.toSet());
            the(MarkAttendance.class).run(new MarkAttendance.Command(session, seats, Set.of()));
        });
    }

    boolean count(String session, int inFavour, int against, int abstained, boolean chair) {
        return given.secretary().does(() -> the(RecordVotes.class)
                .run(new RecordVotes.Command(session, item(session), inFavour, against, abstained, chair)));
    }

    /** Public id of the session's last item; within somebody's scope. */
    String item(String session) {
        return page(session).items().getLast().publicId();
    }

    /** The page as the present scope sees it. */
    SessionPage page(String session) {
        return the(ReadSession.class).run(session, null);
    }
}
