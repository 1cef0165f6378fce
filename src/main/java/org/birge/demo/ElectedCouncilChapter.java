package org.birge.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import org.birge.councils.AddAgendaItem;
import org.birge.councils.AddMember;
import org.birge.councils.AgendaText;
import org.birge.councils.AppointOfficer;
import org.birge.councils.CallSession;
import org.birge.councils.FormCouncil;
import org.birge.councils.Office;
import org.birge.councils.ReadMembers;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CouncilKind;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** The elected council of nine in the school of the story: parents without accounts, a secretary whose term has just run out, a sitting to invite to on paper. */
@Component
class ElectedCouncilChapter implements DemoChapter {

    private static final int SEED = 35;
    private static final int PARENTS = 5;

    private final FormCouncil form;
    private final AddMember addMember;
    private final AppointOfficer appoint;
    private final ReadMembers members;
    private final CallSession call;
    private final AddAgendaItem add;
    private final CountryPack pack;
    private final Words words;

    ElectedCouncilChapter(
            FormCouncil form,
            AddMember addMember,
            AppointOfficer appoint,
            ReadMembers members,
            CallSession call,
            AddAgendaItem add,
            CountryPack pack,
            Messages messages) {
        this.form = form;
        this.addMember = addMember;
        this.appoint = appoint;
        this.members = members;
        this.call = call;
        this.add = add;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public void tell(DemoCast cast) {
        String kind = pack.councils().stream()
                .filter(one -> one.members() == CouncilKind.MemberRule.ELECTED)
                .map(CouncilKind::code)
                .findFirst()
                .orElse(null);
        if (kind != null) {
            DemoSchool school = cast.story();
            LocalDate elected = cast.today().minusYears(1).minusDays(20);
            Scope head = DemoCast.as(school, school.head(), "head");
            String council = StoryClock.at(
                    elected.atTime(12, 0).atZone(pack.timeZone()).toInstant(),
                    () -> Scope.call(head, () -> elected(school, kind, elected)));
            Scope.call(head, () -> called(council, school, cast.today()));
        }
    }

    private String elected(DemoSchool school, String kind, LocalDate day) {
        String council = form.run(new FormCouncil.Command(school.id(), kind, day));
        List<DemoPerson> teachers = school.withPost("teacher").stream()
                .filter(teacher -> teacher.experience() > 2)
                .toList();
        DemoNames names = new DemoNames(pack, new Random(SEED));
        for (int n = 0; n < PARENTS; n++) {
            outsider(council, names.next(n % 2 == 0), words.of("demo.elected.parent"), day);
        }
        outsider(council, names.next(false), words.of("demo.elected.local"), day);
        for (DemoPerson teacher : teachers.subList(0, 3)) {
            addMember.run(new AddMember.Command(council, teacher.id(), null, words.of("demo.elected.teacher"), day));
        }
        String parent = members.keysOf(council).getFirst();
        appoint.run(new AppointOfficer.Command(council, Office.CHAIR, parent, day, day.plusYears(2)));
        String secretary = Long.toString(teachers.getFirst().id());
        appoint.run(new AppointOfficer.Command(council, Office.SECRETARY, secretary, day, day.plusYears(1)));
        return council;
    }

    private void outsider(String council, DemoNames.Name name, String capacity, LocalDate day) {
        String called = name.surname() + " " + name.first();
        addMember.run(new AddMember.Command(council, null, called, capacity, day));
    }

    private String called(String council, DemoSchool school, LocalDate today) {
        LocalDate day = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(9);
        String session = call.run(new CallSession.Command(
                council, day.atTime(17, 0), words.of("demo.council.hall"), pack.defaultLanguage()));
        Long head = school.head().id();
        add.run(new AddAgendaItem.Command(
                session, new AgendaText(words.of("demo.elected.half-year"), head, "", List.of())));
        add.run(new AddAgendaItem.Command(
                session,
                new AgendaText(words.of("demo.elected.officers"), null, words.of("demo.elected.question"), List.of())));
        return session;
    }
}
