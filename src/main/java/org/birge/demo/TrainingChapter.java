package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.growth.training.AcceptEnrolments;
import org.birge.growth.training.AgreeToEnrolment;
import org.birge.growth.training.ApplyForTraining;
import org.birge.growth.training.Demand;
import org.birge.growth.training.DemandSource;
import org.birge.growth.training.HoldSeminar;
import org.birge.growth.training.OfferCourse;
import org.birge.growth.training.OpenTraining;
import org.birge.growth.training.PlanTraining;
import org.birge.growth.training.ProposeParticipant;
import org.birge.growth.training.TrainingPlan;
import org.birge.growth.training.WriteCourse;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the centre offers this year: a seminar that was held and what came of it, one with a waiting list, and one for a need seen in many schools. */
@Component
class TrainingChapter implements DemoChapter {

    private static final int AGO = 40;
    private static final int AHEAD = 12;
    private static final int FEW = 3;

    private final WriteCourse write;
    private final OfferCourse offer;
    private final PlanTraining plan;
    private final OpenTraining open;
    private final ApplyForTraining apply;
    private final ProposeParticipant propose;
    private final AgreeToEnrolment agree;
    private final AcceptEnrolments accept;
    private final HoldSeminar holdSeminar;
    private final TrainingCourses courses;
    private final TrainingOutcome outcome;
    private final TrainingOfDistricts ofDistricts;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    TrainingChapter(
            WriteCourse write,
            OfferCourse offer,
            PlanTraining plan,
            OpenTraining open,
            ApplyForTraining apply,
            ProposeParticipant propose,
            AgreeToEnrolment agree,
            AcceptEnrolments accept,
            HoldSeminar holdSeminar,
            TrainingCourses courses,
            TrainingOutcome outcome,
            TrainingOfDistricts ofDistricts,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.write = write;
        this.offer = offer;
        this.plan = plan;
        this.open = open;
        this.apply = apply;
        this.propose = propose;
        this.agree = agree;
        this.accept = accept;
        this.holdSeminar = holdSeminar;
        this.courses = courses;
        this.outcome = outcome;
        this.ofDistricts = ofDistricts;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 67;
    }

    @Override
    public void tell(DemoCast cast) {
        List<Long> methodists = transaction.execute(status -> sql.sql(
                        "select person from access_api.people_in_role('methodist', :centre, :today) as m (person) order by person")
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .list());
        if (!methodists.isEmpty() && cast.schools().size() > FEW) {
            tell(
                    cast,
                    new Scope(
                            cast.regionLow(),
                            cast.regionHigh(),
                            methodists.getFirst(),
                            null,
                            cast.centre(),
                            "methodist"));
        }
    }

    private void tell(DemoCast cast, Scope centre) {
        Calendar year = pack.yearOf(cast.today());
        LocalDate held = year.plusWorkingDays(cast.today(), -AGO);
        List<String> ids = new ArrayList<>();
        at(held.minusDays(30), centre, () -> courses.all().forEach(content -> {
            String course = write.run(new WriteCourse.Command(content));
            offer.run(new OfferCourse.Command(course));
            ids.add(course);
        }));
        String past = session(held.minusDays(20), centre, ids.getFirst(), held, 12);
        List<String> places = enrol(cast, centre, past, held.minusDays(10), 0, 2);
        outcome.tell(cast, centre, past, held, places);
        LocalDate day = year.plusWorkingDays(cast.today(), -AGO / 2);
        ofDistricts.tell(cast, centre, session(day.minusDays(15), centre, ids.get(1), day, 30), day);

        LocalDate ahead = year.plusWorkingDays(cast.today(), AHEAD);
        LocalDate now = cast.today().minusDays(2);
        String full = session(now, centre, ids.get(1), ahead, FEW);
        enrol(cast, centre, full, now, 2, 1);
        waiting(cast, full, now);
        seminar(cast, centre, year.plusWorkingDays(cast.today(), AHEAD + 3));
    }

    private String session(LocalDate told, Scope centre, String course, LocalDate day, int capacity) {
        String[] training = {""};
        at(told, centre, () -> {
            training[0] = plan.run(new PlanTraining.Command(course, terms(centre, day, capacity), true));
            open.run(new OpenTraining.Command(training[0]));
        });
        return training[0];
    }

    private TrainingPlan terms(Scope centre, LocalDate day, int capacity) {
        return new TrainingPlan(
                List.of(day),
                LocalTime.of(10, 0),
                LocalTime.of(14, 30),
                words.of("demo.trainings.place"),
                null,
                pack.teachingLanguages().getFirst().code(),
                capacity,
                day.minusDays(1),
                List.of(Objects.requireNonNull(centre.person())),
                null);
    }

    /** So many teachers of each of the first schools, counted from one of them: applied, let go, taken in. */
    private List<String> enrol(DemoCast cast, Scope centre, String training, LocalDate day, int from, int each) {
        List<String> places = new ArrayList<>();
        for (DemoSchool school : cast.schools().subList(0, FEW + 1)) {
            school.withPost("teacher").stream().skip(from).limit(each).forEach(teacher -> {
                String[] place = {""};
                at(
                        day,
                        DemoCast.as(school, teacher, "teacher"),
                        () -> place[0] = apply.run(new ApplyForTraining.Command(training, true)));
                at(
                        day,
                        DemoCast.as(school, school.head(), "head"),
                        () -> agree.run(new AgreeToEnrolment.Command(place[0])));
                places.add(place[0]);
            });
        }
        at(day, centre, () -> accept.run(new AcceptEnrolments.Command(training, places)));
        return places;
    }

    /** In the school of the story one waits for the head, another was proposed and has not answered. */
    private void waiting(DemoCast cast, String training, LocalDate day) {
        DemoSchool story = cast.story();
        List<DemoPerson> teachers = story.withPost("teacher");
        at(
                day,
                DemoCast.as(story, teachers.get(FEW), "teacher"),
                () -> apply.run(new ApplyForTraining.Command(training, true)));
        at(
                day,
                DemoCast.as(story, story.head(), "head"),
                () -> propose.run(new ProposeParticipant.Command(
                        training, teachers.getFirst().id(), true)));
    }

    private void seminar(DemoCast cast, Scope centre, LocalDate day) {
        List<String> areas = Scope.call(
                centre,
                () -> transaction.execute(status -> sql.sql("""
                select f.area
                  from instruments_api.campaign c
                  join instruments_api.figure f on f.campaign_id = c.id and f.instrument = 'teachers' and f.group_code = 'all'
                 where c.school_year = :year
                   and not c.newcomers
                   and f.need_index >= c.threshold
                 group by f.area
                 order by count(*) desc, f.area
                 limit 1
                """)
                        .param("year", pack.yearOf(cast.today()).startYear())
                        .query(String.class)
                        .list()));
        areas.forEach(area -> at(
                cast.today().minusDays(1),
                centre,
                () -> holdSeminar.run(new HoldSeminar.Command(
                        new Demand(DemandSource.NEED, area, ""),
                        words.of("demo.trainings.seminar"),
                        terms(centre, day, 30),
                        true))));
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(LocalTime.NOON).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
