package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.growth.practice.NominateTeacher;
import org.birge.growth.practice.SpreadExperience;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leading teachers' experience: one spread and tried by others, one accepted, one under review, one whose teacher has not answered yet. */
@Component
class ExperienceChapter implements DemoChapter {

    private static final LocalTime HOUR = LocalTime.of(15, 45);
    private static final int TRIED_BY = 7;

    /** @param teacher counted from 0 among the teachers of the school; daysAgo when it was nominated */
    private record Told(int school, int teacher, int topic, int daysAgo, ExperienceSteps.Course course) {}

    private static final List<Told> ALL = List.of(
            new Told(0, 0, 1, 58, ExperienceSteps.Course.PUBLISHED),
            new Told(2, 2, 2, 40, ExperienceSteps.Course.ACCEPTED),
            new Told(3, 1, 3, 20, ExperienceSteps.Course.REVIEWED_ONCE),
            new Told(0, 6, 2, 3, ExperienceSteps.Course.NOMINATED));

    private final NominateTeacher nominate;
    private final SpreadExperience spread;
    private final ExperienceSteps steps;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    ExperienceChapter(
            NominateTeacher nominate,
            SpreadExperience spread,
            ExperienceSteps steps,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.nominate = nominate;
        this.spread = spread;
        this.steps = steps;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 68;
    }

    @Override
    public void tell(DemoCast cast) {
        List<Long> methodists = people(cast, "methodist");
        List<Long> heads = people(cast, "centre-head");
        if (methodists.isEmpty() || heads.isEmpty()) {
            return;
        }
        Scope methodist = centre(cast, methodists.getFirst(), "methodist");
        Scope head = centre(cast, heads.getFirst(), "centre-head");
        ALL.stream()
                .filter(told -> told.school() < cast.schools().size())
                .forEach(told -> tell(cast, told, methodist, head));
    }

    private void tell(DemoCast cast, Told told, Scope methodist, Scope centreHead) {
        DemoSchool school = cast.schools().get(told.school());
        List<DemoPerson> teachers = school.withPost("teacher");
        if (teachers.size() <= told.teacher()) {
            return;
        }
        DemoPerson teacher = teachers.get(told.teacher());
        LocalDate day = cast.today().minusDays(told.daysAgo());
        String key = "demo.experience." + told.topic();
        String[] experience = {""};
        on(
                day,
                DemoCast.as(school, school.head(), "head"),
                () -> experience[0] = nominate.run(new NominateTeacher.Command(
                        teacher.id(),
                        words.of(key),
                        teacher.subject(),
                        told.topic() == 3 ? "event" : "observed",
                        null,
                        words.of(key + ".reason"))));
        DemoSchool other = cast.schools().get(told.school() == 0 ? 1 : 0);
        DemoPerson reviewer = other.withPost("teacher").get(told.school() == 0 ? 1 : 5);
        steps.goOn(
                new ExperienceSteps.Told(
                        experience[0],
                        key,
                        day,
                        DemoCast.as(school, teacher, "teacher"),
                        DemoCast.as(other, reviewer, "teacher"),
                        methodist,
                        centreHead),
                told.course());
        if (told.course() == ExperienceSteps.Course.PUBLISHED) {
            tried(cast, experience[0]);
        }
    }

    private void tried(DemoCast cast, String experience) {
        for (int i = 1; i <= TRIED_BY && i < cast.schools().size(); i++) {
            DemoSchool school = cast.schools().get(i);
            String key = "demo.experience.tried." + (i % 3 + 1);
            String helped = i % 3 == 0 ? "partly" : "yes";
            on(
                    cast.today().minusDays(20 - 2L * i),
                    DemoCast.as(school, school.withPost("teacher").get(1), "teacher"),
                    () -> spread.tell(new SpreadExperience.Attempt(experience, words.of(key), helped)));
        }
    }

    private List<Long> people(DemoCast cast, String role) {
        return transaction.execute(status -> sql.sql("""
                select person
                  from access_api.people_in_role(:role, :centre, :today) as m (person)
                 order by person
                """)
                .param("role", role)
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .list());
    }

    private static Scope centre(DemoCast cast, long person, String role) {
        return new Scope(cast.regionLow(), cast.regionHigh(), person, null, cast.centre(), role);
    }

    private void on(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(HOUR).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
