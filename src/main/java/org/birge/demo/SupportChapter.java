package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.support.request.AskForSupport;
import org.birge.support.request.ConfirmSupport;
import org.birge.support.request.GiveRequestBack;
import org.birge.support.request.RecordSupport;
import org.birge.support.request.TakeRequest;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What schools asked of the centre this autumn: closed, given back, waiting for the asker's word, taken on, new and late. */
@Component
class SupportChapter implements DemoChapter {

    private static final LocalTime MORNING = LocalTime.of(10, 20);
    /** The areas of needs the first topics are about. */
    private static final List<String> AREAS = List.of("assessment", "digital", "planning", "parents");

    /** The sections of the plan each topic may belong to; countries name them differently. */
    private static final List<List<String>> SECTIONS = List.of(
            List.of("instruction", "methodical"),
            List.of("resources", "digital"),
            List.of("curriculum", "methodical"),
            List.of("learners", "parents"),
            List.of("management", "professional"),
            List.of("curriculum", "base"));

    /** How far a request has come. */
    private enum Course {
        CLOSED,
        GIVEN_BACK,
        DONE,
        TAKEN,
        NEW
    }

    private record Asked(int school, int topic, int daysAgo, Course course) {}

    private static final List<Asked> ALL = List.of(
            new Asked(0, 1, 45, Course.CLOSED),
            new Asked(1, 2, 38, Course.CLOSED),
            new Asked(4, 3, 30, Course.CLOSED),
            new Asked(0, 4, 21, Course.DONE),
            new Asked(7, 5, 20, Course.GIVEN_BACK),
            new Asked(2, 6, 12, Course.TAKEN),
            new Asked(11, 1, 9, Course.TAKEN),
            new Asked(14, 3, 9, Course.NEW),
            new Asked(0, 2, 2, Course.NEW),
            new Asked(20, 4, 1, Course.NEW));

    private final AskForSupport ask;
    private final TakeRequest take;
    private final RecordSupport record;
    private final ConfirmSupport confirm;
    private final GiveRequestBack giveBack;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    SupportChapter(
            AskForSupport ask,
            TakeRequest take,
            RecordSupport record,
            ConfirmSupport confirm,
            GiveRequestBack giveBack,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.ask = ask;
        this.take = take;
        this.record = record;
        this.confirm = confirm;
        this.giveBack = giveBack;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void tell(DemoCast cast) {
        methodist(cast).ifPresent(methodist -> {
            Scope centre = new Scope(cast.regionLow(), cast.regionHigh(), methodist, null, cast.centre(), "methodist");
            ALL.stream()
                    .filter(asked -> asked.school() < cast.schools().size())
                    .forEach(asked -> tell(cast, asked, methodist, centre));
        });
    }

    private void tell(DemoCast cast, Asked asked, long methodist, Scope centre) {
        DemoSchool school = cast.schools().get(asked.school());
        List<DemoPerson> teachers = school.withPost("teacher");
        DemoPerson teacher = asked.school() == 0 ? teachers.get(5) : teachers.getFirst();
        Scope asker = DemoCast.as(school, teacher, "teacher");
        String topic = "demo.support." + asked.topic();
        String section = section(asked.topic());
        LocalDate day = cast.today().minusDays(asked.daysAgo());
        String[] request = {""};
        on(
                day,
                asker,
                () -> request[0] = ask.run(new AskForSupport.Command(
                        "teacher",
                        section,
                        teacher.subject(),
                        words.of(topic),
                        words.of(topic + ".words"),
                        "any",
                        null,
                        null,
                        area(asked.topic()))));
        if (asked.course() == Course.NEW) {
            return;
        }
        LocalDate planned = asked.course() == Course.TAKEN ? cast.today().plusDays(asked.topic()) : day.plusDays(6);
        on(
                day.plusDays(1),
                centre,
                () -> take.run(new TakeRequest.Command(
                        request[0], 0, methodist, planned, asked.topic() % 2 == 0 ? "online" : "visit")));
        if (asked.course() == Course.TAKEN) {
            return;
        }
        on(
                planned,
                centre,
                () -> record.run(new RecordSupport.Command(
                        request[0],
                        1,
                        planned,
                        asked.topic() % 2 == 0 ? "online" : "visit",
                        40 + 10 * asked.topic(),
                        words.of(topic + ".done"))));
        if (asked.course() == Course.CLOSED) {
            on(
                    planned.plusDays(2),
                    asker,
                    () -> confirm.run(new ConfirmSupport.Command(request[0], 2, 3 + asked.topic() % 3, null)));
        } else if (asked.course() == Course.GIVEN_BACK) {
            on(
                    planned.plusDays(2),
                    asker,
                    () -> giveBack.run(new GiveRequestBack.Command(request[0], 2, words.of("demo.support.back"))));
        }
    }

    /** Some name the area of needs it is about. */
    private static @Nullable String area(int topic) {
        return topic <= AREAS.size() ? AREAS.get(topic - 1) : null;
    }

    private String section(int topic) {
        List<String> fitting = SECTIONS.get(topic - 1);
        return pack.sections().stream()
                .map(CountryPack.Section::code)
                .filter(fitting::contains)
                .findFirst()
                .orElseGet(() -> pack.sections().getFirst().code());
    }

    private Optional<Long> methodist(DemoCast cast) {
        return transaction.execute(status -> sql.sql(
                        "select person from access_api.people_in_role('methodist', :centre, :today) as m (person) order by person limit 1")
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .optional());
    }

    private void on(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(MORNING).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
