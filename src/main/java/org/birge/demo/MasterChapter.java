package org.birge.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.growth.lesson.DiscussMasterLesson;
import org.birge.growth.lesson.LessonTime;
import org.birge.growth.lesson.MasterPlan;
import org.birge.growth.lesson.PlanMasterLesson;
import org.birge.growth.lesson.ShowMasterLesson;
import org.birge.growth.lesson.VisitMasterLesson;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.Calendar;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Master lessons of the centre: one of a teacher and one of a head, both discussed; one from abroad is still to come, and teachers of some schools come to it. */
@Component
class MasterChapter implements DemoChapter {

    private static final LocalTime HOUR = LocalTime.of(17, 10);
    private static final int SPEAKERS = 3;
    private static final int PLACES = 40;

    private final PlanMasterLesson plan;
    private final ShowMasterLesson show;
    private final DiscussMasterLesson discuss;
    private final VisitMasterLesson visit;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    MasterChapter(
            PlanMasterLesson plan,
            ShowMasterLesson show,
            DiscussMasterLesson discuss,
            VisitMasterLesson visit,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.plan = plan;
        this.show = show;
        this.discuss = discuss;
        this.visit = visit;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 69;
    }

    @Override
    public void tell(DemoCast cast) {
        List<Long> methodists = transaction.execute(status -> sql.sql("""
                        select person
                          from access_api.people_in_role('methodist', :centre, :today) as m (person)
                         order by person
                        """)
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .list());
        if (methodists.isEmpty()) {
            return;
        }
        Scope centre =
                new Scope(cast.regionLow(), cast.regionHigh(), methodists.getFirst(), null, cast.centre(), "methodist");
        DemoPerson teacher = cast.story().withPost("teacher").getFirst();
        held(cast, centre, 1, -16, teacher);
        held(cast, centre, 2, -7, cast.schools().get(1).head());
        String abroad = planned(cast, centre, 3, 8, null);
        on(cast.today().minusDays(2), centre, () -> show.announce(abroad, 0));
        cast.schools().stream().limit(SPEAKERS + 1).forEach(school -> {
            DemoPerson guest = school.withPost("teacher").getFirst();
            on(cast.today().minusDays(1), DemoCast.as(school, guest, "teacher"), () -> visit.signUp(abroad));
        });
    }

    private void held(DemoCast cast, Scope centre, int topic, int days, DemoPerson giver) {
        String lesson = planned(cast, centre, topic, days, giver);
        LocalDate day = day(cast, days);
        on(day.minusDays(5), centre, () -> show.announce(lesson, 0));
        on(day, centre, () -> show.show(lesson, 1));
        String name = words.of("demo.masters." + topic + ".file");
        byte[] notes = words.of("demo.masters." + topic + ".notes").getBytes(StandardCharsets.UTF_8);
        on(day.plusDays(1), centre, () -> show.recordIn(lesson, 2, name, new ByteArrayInputStream(notes)));
        for (int i = 1; i <= SPEAKERS && i < cast.schools().size() - 1; i++) {
            DemoSchool school = cast.schools().get(i + 1);
            String said = words.of("demo.masters." + topic + ".said." + i);
            DemoPerson speaker = school.withPost("teacher").getFirst();
            on(day.plusDays(1), DemoCast.as(school, speaker, "teacher"), () -> discuss.say(lesson, said));
        }
        on(day.plusDays(3), centre, () -> show.analyse(lesson, 3, words.of("demo.masters." + topic + ".analysis")));
    }

    private String planned(DemoCast cast, Scope centre, int topic, int days, @Nullable DemoPerson giver) {
        String key = "demo.masters." + topic;
        LocalDate day = day(cast, days);
        String[] lesson = {""};
        on(
                (day.isBefore(cast.today()) ? day : cast.today()).minusDays(9),
                centre,
                () -> lesson[0] = plan.run(new MasterPlan(
                        words.of(key),
                        topic == 1 ? "teaching" : "leading",
                        null,
                        giver == null ? "abroad" : "local",
                        giver == null ? "en" : pack.defaultLanguage().tag(),
                        giver == null ? "dubbed" : "none",
                        giver == null ? null : giver.id(),
                        giver == null ? words.of("demo.masters.guest") : null,
                        giver == null ? words.of("demo.masters.guest.words") : null,
                        words.of(key + ".words"),
                        new LessonTime(day, LocalTime.of(15, 0), LocalTime.of(16, 30)),
                        words.of("demo.masters.place"),
                        null,
                        giver == null ? PLACES : null)));
        return lesson[0];
    }

    private LocalDate day(DemoCast cast, int days) {
        Calendar year = pack.yearOf(cast.today());
        return year.plusWorkingDays(cast.today(), days);
    }

    private void on(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(HOUR).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
