package org.birge.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.birge.councils.AddAgendaItem;
import org.birge.councils.AgendaText;
import org.birge.councils.AppointOfficer;
import org.birge.councils.CallSession;
import org.birge.councils.ConfirmMinutes;
import org.birge.councils.FormCouncil;
import org.birge.councils.InviteMembers;
import org.birge.councils.Office;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** The pedagogical councils: the first sitting of the year in August, with its decisions; the next one, in the school of the story, next week. */
@Component
class CouncilChapter implements DemoChapter {

    private static final String KIND = "pedagogical";
    private static final int SCHOOLS = 6;

    private final FormCouncil form;
    private final AppointOfficer appoint;
    private final CallSession call;
    private final AddAgendaItem add;
    private final InviteMembers invite;
    private final CouncilSitting sitting;
    private final ConfirmMinutes confirm;
    private final CountryPack pack;
    private final Words words;

    CouncilChapter(
            FormCouncil form,
            AppointOfficer appoint,
            CallSession call,
            AddAgendaItem add,
            InviteMembers invite,
            CouncilSitting sitting,
            ConfirmMinutes confirm,
            CountryPack pack,
            Messages messages) {
        this.form = form;
        this.appoint = appoint;
        this.call = call;
        this.add = add;
        this.invite = invite;
        this.sitting = sitting;
        this.confirm = confirm;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void tell(DemoCast cast) {
        SideBySide.each(
                cast.schools().subList(0, Math.min(SCHOOLS, cast.schools().size())), school -> tell(cast, school));
    }

    private void tell(DemoCast cast, DemoSchool school) {
        DemoPerson secretary = secretary(school);
        LocalDate day = firstSitting(cast.today());
        String council = StoryClock.at(
                noon(day.minusDays(9)), () -> as(school, school.head(), () -> founded(school, secretary, day)));
        String session =
                StoryClock.at(noon(day.minusDays(8)), () -> as(school, school.head(), () -> called(council, day)));
        StoryClock.at(
                noon(day),
                () -> as(school, secretary, () -> {
                    sitting.hold(session, school, words, cast.today());
                    return true;
                }));
        boolean story = school.equals(cast.story());
        StoryClock.at(noon(day.plusDays(1)), () -> as(school, school.head(), () -> confirmed(session, Office.CHAIR)));
        if (story) {
            StoryClock.at(
                    noon(day.plusDays(2)), () -> as(school, secretary, () -> confirmed(session, Office.SECRETARY)));
            as(school, secretary, () -> next(council, school, cast.today()));
        }
    }

    private String founded(DemoSchool school, DemoPerson secretary, LocalDate day) {
        LocalDate from = day.minusDays(9);
        String council = form.run(new FormCouncil.Command(school.id(), KIND, from));
        appoint.run(new AppointOfficer.Command(
                council,
                Office.SECRETARY,
                Long.toString(secretary.id()),
                from,
                pack.council(KIND).secretaryUntil(from)));
        return council;
    }

    private String called(String council, LocalDate day) {
        return call.run(new CallSession.Command(
                council, day.atTime(10, 0), words.of("demo.council.hall"), pack.defaultLanguage()));
    }

    private boolean confirmed(String session, Office office) {
        confirm.run(new ConfirmMinutes.Command(session, office));
        return true;
    }

    /** Called for next Thursday, with its agenda and the invitation sent. */
    private String next(String council, DemoSchool school, LocalDate today) {
        LocalDate day = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(3);
        String session = call.run(new CallSession.Command(
                council, day.atTime(15, 0), words.of("demo.council.hall"), pack.defaultLanguage()));
        DemoPerson deputy = school.withPost("deputy-teaching").getFirst();
        item(session, words.of("demo.council.next-work"), deputy, words.of("demo.council.next-work-question"));
        item(
                session,
                words.of("demo.council.next-young"),
                school.withPost("teacher").getFirst(),
                "");
        invite.run(session);
        return session;
    }

    private void item(String session, String title, DemoPerson presenter, String question) {
        add.run(new AddAgendaItem.Command(session, new AgendaText(title, presenter.id(), question, List.of())));
    }

    private Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(pack.timeZone()).toInstant();
    }

    /** The teacher who has the secretary's account in the school of the story, or the next one who was there in August already. */
    private static DemoPerson secretary(DemoSchool school) {
        return school.withPost("teacher").stream()
                .skip(6)
                .filter(teacher -> teacher.experience() > 1)
                .findFirst()
                .orElseThrow();
    }

    /** In the last days of August; in the first days of a year as close to it as can be. */
    static LocalDate firstSitting(LocalDate today) {
        LocalDate august = LocalDate.of(SchoolYear.at(today).start(), 8, 27);
        return august.isBefore(today.minusDays(3)) ? august : today.minusDays(3);
    }

    private static <T> T as(DemoSchool school, DemoPerson person, ScopedValue.CallableOp<T, RuntimeException> command) {
        String role = person.equals(school.head()) ? "head" : "secretary";
        return Scope.call(DemoCast.as(school, person, role), command);
    }
}
