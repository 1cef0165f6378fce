package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.registry.absence.EnterAbsence;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.support.request.AskForSupport;
import org.birge.support.visit.AnnounceVisit;
import org.birge.support.visit.VisitTime;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the methodists of the centre were this autumn, and where they go this week and next: done, agreed, asked, moved. */
@Component
class VisitChapter implements DemoChapter {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    /** @param methodist counted from 0; days are working days from today; course is the end of the story */
    private record Planned(int methodist, int school, int days, boolean morning, int topic, VisitSteps.Course course) {}

    private static final List<Planned> ALL = List.of(
            new Planned(0, 0, -38, true, 1, VisitSteps.Course.CONFIRMED),
            new Planned(1, 3, -36, true, 2, VisitSteps.Course.CONFIRMED),
            new Planned(2, 5, -33, false, 3, VisitSteps.Course.CONFIRMED),
            new Planned(3, 9, -30, true, 4, VisitSteps.Course.CONFIRMED),
            new Planned(0, 7, -26, true, 2, VisitSteps.Course.CONFIRMED),
            new Planned(4, 12, -22, true, 5, VisitSteps.Course.CONFIRMED),
            new Planned(5, 2, -18, false, 1, VisitSteps.Course.CONFIRMED),
            new Planned(0, 15, -14, true, 3, VisitSteps.Course.ANSWERED),
            new Planned(6, 18, -12, true, 4, VisitSteps.Course.CONFIRMED),
            new Planned(1, 21, -9, true, 5, VisitSteps.Course.RECORDED),
            new Planned(2, 4, -7, false, 6, VisitSteps.Course.CONFIRMED),
            new Planned(0, 0, -3, true, 6, VisitSteps.Course.RECORDED),
            new Planned(3, 24, -2, true, 1, VisitSteps.Course.RECORDED),
            new Planned(0, 8, -1, true, 5, VisitSteps.Course.AGREED),
            new Planned(1, 10, 1, true, 2, VisitSteps.Course.AGREED),
            new Planned(1, 11, 1, false, 3, VisitSteps.Course.AGREED),
            new Planned(0, 2, 2, true, 6, VisitSteps.Course.AGREED),
            new Planned(0, 5, 2, false, 4, VisitSteps.Course.WISHED),
            new Planned(4, 13, 2, true, 1, VisitSteps.Course.ANNOUNCED),
            new Planned(5, 16, 3, true, 2, VisitSteps.Course.AGREED),
            new Planned(0, 0, 4, true, 3, VisitSteps.Course.ANNOUNCED),
            new Planned(6, 19, 4, false, 5, VisitSteps.Course.CALLED_OFF),
            new Planned(7, 22, 5, true, 4, VisitSteps.Course.AGREED),
            new Planned(2, 6, 6, true, 1, VisitSteps.Course.ANNOUNCED),
            new Planned(3, 25, 7, false, 2, VisitSteps.Course.AGREED),
            new Planned(8, 14, 8, true, 6, VisitSteps.Course.AGREED));

    private final AnnounceVisit announce;
    private final AskForSupport ask;
    private final EnterAbsence enterAbsence;
    private final VisitSteps steps;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    VisitChapter(
            AnnounceVisit announce,
            AskForSupport ask,
            EnterAbsence enterAbsence,
            VisitSteps steps,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.announce = announce;
        this.ask = ask;
        this.enterAbsence = enterAbsence;
        this.steps = steps;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public void tell(DemoCast cast) {
        List<Long> methodists = people(cast, "methodist");
        ALL.stream()
                .filter(one -> one.school() < cast.schools().size() && one.methodist() < methodists.size())
                .forEach(one -> tell(cast, one, methodists));
        if (methodists.size() > 3) {
            away(cast, methodists.get(2));
        }
    }

    private void tell(DemoCast cast, Planned planned, List<Long> methodists) {
        DemoSchool school = cast.schools().get(planned.school());
        long leads = methodists.get(planned.methodist());
        Scope centre = new Scope(cast.regionLow(), cast.regionHigh(), leads, null, cast.centre(), "methodist");
        Calendar year = pack.yearOf(cast.today());
        LocalDate day = year.plusWorkingDays(cast.today(), planned.days());
        LocalDate told = year.plusWorkingDays(day.isBefore(cast.today()) ? day : cast.today(), -4);
        boolean asked = planned.topic() == 6;
        String request = asked ? request(school, told) : null;
        boolean promised = planned.topic() == 3;
        String measure = promised ? measure(school).orElse(null) : null;
        VisitTime time = planned.morning() ? VisitTime.morning(day) : VisitTime.afternoon(day);
        String[] visit = {""};
        at(
                told,
                centre,
                () -> visit[0] = announce.run(new AnnounceVisit.Command(
                        publicId(school),
                        division(leads),
                        planned.topic() == 4 && planned.methodist() + 1 < methodists.size()
                                ? List.of(leads, methodists.getLast())
                                : List.of(leads),
                        time,
                        request != null ? "request" : measure != null ? "measure" : "acquaintance",
                        words.of("demo.visits.topic." + planned.topic()),
                        words.of("demo.visits.words"),
                        request == null ? List.of() : List.of(request),
                        measure == null ? List.of() : List.of(measure),
                        null,
                        true)));
        steps.goOn(new VisitSteps.Told(visit[0], school, centre, time, told, planned.topic()), planned.course());
    }

    private String request(DemoSchool school, LocalDate told) {
        DemoPerson teacher = school.withPost("teacher").getFirst();
        String[] request = {""};
        at(
                told.minusDays(1),
                DemoCast.as(school, teacher, "teacher"),
                () -> request[0] = ask.run(new AskForSupport.Command(
                        "teacher",
                        pack.sections().getFirst().code(),
                        teacher.subject(),
                        words.of("demo.visits.topic.6"),
                        words.of("demo.visits.asked"),
                        "visit",
                        null)));
        return request[0];
    }

    private void away(DemoCast cast, long methodist) {
        Calendar year = pack.yearOf(cast.today());
        Long head = people(cast, "centre-head").getFirst();
        at(
                cast.today(),
                new Scope(cast.regionLow(), cast.regionHigh(), head, null, cast.centre(), "centre-head"),
                () -> enterAbsence.run(new EnterAbsence.Command(
                        methodist,
                        "leave",
                        year.plusWorkingDays(cast.today(), 1),
                        year.plusWorkingDays(cast.today(), 3))));
    }

    private List<Long> people(DemoCast cast, String role) {
        return transaction.execute(status -> sql.sql(
                        "select person from access_api.people_in_role(:role, :centre, :today) as m (person) order by person")
                .param("role", role)
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .list());
    }

    private String division(long methodist) {
        return transaction.execute(status -> sql.sql(
                        "select division from registry_api.division_member where person_id = :person order by valid_from limit 1")
                .param("person", methodist)
                .query(String.class)
                .optional()
                .orElseGet(() -> pack.bodies().divisions().getFirst().code()));
    }

    private Optional<String> measure(DemoSchool school) {
        return transaction.execute(status -> sql.sql(
                        "select public_id from development_api.measure where organisation_id = :school order by due desc limit 1")
                .param("school", school.id())
                .query(String.class)
                .optional());
    }

    private String publicId(DemoSchool school) {
        return transaction.execute(status -> sql.sql("select public_id from registry_api.place where id = :school")
                .param("school", school.id())
                .query(String.class)
                .single());
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(NOON).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
