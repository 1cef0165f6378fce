package org.birge.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.birge.councils.AddMember;
import org.birge.councils.AppointOfficer;
import org.birge.councils.CallSession;
import org.birge.councils.ConfirmMinutes;
import org.birge.councils.FormCouncil;
import org.birge.councils.Office;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.demo.MeetingSitting.Due;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.AddEvidence;
import org.birge.tasks.MarkDone;
import org.birge.tasks.TasksOf;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** The meeting with the head in the school of the story, some days ago: what it decided is this week's work of those who have accounts. */
@Component
class MeetingChapter implements DemoChapter {

    private static final int DAYS_AGO = 8;

    private final FormCouncil form;
    private final AddMember addMember;
    private final AppointOfficer appoint;
    private final CallSession call;
    private final MeetingSitting sitting;
    private final ConfirmMinutes confirm;
    private final TasksOf tasksOf;
    private final MarkDone markDone;
    private final AddEvidence addEvidence;
    private final CountryPack pack;
    private final Words words;

    MeetingChapter(
            FormCouncil form,
            AddMember addMember,
            AppointOfficer appoint,
            CallSession call,
            MeetingSitting sitting,
            ConfirmMinutes confirm,
            TasksOf tasksOf,
            MarkDone markDone,
            AddEvidence addEvidence,
            CountryPack pack,
            Messages messages) {
        this.form = form;
        this.addMember = addMember;
        this.appoint = appoint;
        this.call = call;
        this.sitting = sitting;
        this.confirm = confirm;
        this.tasksOf = tasksOf;
        this.markDone = markDone;
        this.addEvidence = addEvidence;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void tell(DemoCast cast) {
        DemoSchool school = cast.story();
        DemoPerson deputy = school.withPost("deputy-teaching").getFirst();
        List<DemoPerson> teachers = school.withPost("teacher");
        DemoPerson psychologist = school.withPost("psychologist").getFirst();
        MeetingSitting.People people = new MeetingSitting.People(
                school.head(), deputy, teachers.getFirst(), teachers.get(5), psychologist, teachers.get(6));
        LocalDate day = pack.yearOf(cast.today()).plusSchoolDays(cast.today(), -DAYS_AGO);
        String council = at(day.minusDays(14), school, people.head(), () -> founded(school, people, day.minusDays(14)));
        String session = at(
                day.minusDays(3),
                school,
                people.head(),
                () -> call.run(new CallSession.Command(
                        council, day.atTime(14, 30), words.of("demo.meeting.room"), pack.defaultLanguage())));
        at(day, school, people.secretary(), () -> {
            sitting.hold(session, people, words, due(cast.today()));
            return true;
        });
        at(day.plusDays(1), school, people.head(), () -> confirmed(session, Office.CHAIR));
        at(day.plusDays(1), school, people.secretary(), () -> confirmed(session, Office.SECRETARY));
        finished(
                cast,
                school,
                psychologist,
                words.of("demo.meeting.talks-decision"),
                words.of("demo.meeting.talks-evidence"));
        finished(
                cast,
                school,
                deputy,
                words.of("demo.meeting.visits-decision"),
                words.of("demo.meeting.visits-evidence"));
    }

    private String founded(DemoSchool school, MeetingSitting.People people, LocalDate from) {
        String council = form.run(new FormCouncil.Command(school.id(), "head-meeting", from));
        Stream.of(people.deputy(), people.unionHead(), people.teacher(), people.psychologist(), people.secretary())
                .forEach(member -> addMember.run(new AddMember.Command(council, member.id(), null, "", from)));
        appoint.run(new AppointOfficer.Command(
                council, Office.SECRETARY, people.secretary().id(), from));
        return council;
    }

    private boolean confirmed(String session, Office office) {
        confirm.run(new ConfirmMinutes.Command(session, office));
        return true;
    }

    /** Done with its evidence, waiting for the head's confirmation. */
    private void finished(DemoCast cast, DemoSchool school, DemoPerson person, String title, String evidence) {
        String task = Scope.call(DemoCast.as(school, school.head(), "head"), () -> tasksOf.owedBy(person.id())).stream()
                .filter(owed -> owed.title().equals(title))
                .findFirst()
                .orElseThrow()
                .publicId();
        at(cast.today().minusDays(2), school, person, () -> {
            addEvidence.run(new AddEvidence.Command(task, evidence, null, null, null));
            markDone.run(new MarkDone.Command(task, 0));
            return true;
        });
    }

    /** Three school days ago; tomorrow or on Tuesday; on Friday. */
    private Due due(LocalDate today) {
        boolean early = today.getDayOfWeek().getValue() < DayOfWeek.THURSDAY.getValue();
        LocalDate tuesday = today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        return new Due(
                pack.yearOf(today).plusSchoolDays(today, -3),
                early ? today.plusDays(1) : tuesday,
                early ? today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)) : tuesday.plusDays(3));
    }

    private <T> T at(
            LocalDate day, DemoSchool school, DemoPerson person, ScopedValue.CallableOp<T, RuntimeException> command) {
        Instant noon = day.atTime(12, 0).atZone(pack.timeZone()).toInstant();
        String role = person.equals(school.head()) ? "head" : "secretary";
        return StoryClock.at(noon, () -> Scope.call(DemoCast.as(school, person, role), command));
    }
}
