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
import org.birge.support.reserve.AdmitToReserve;
import org.birge.support.reserve.ApplyForReserve;
import org.birge.support.reserve.ConsentToReserve;
import org.birge.support.reserve.PlanReserveStep;
import org.birge.support.reserve.PutForwardForReserve;
import org.birge.support.reserve.ReserveWish;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The leadership reserve of the region: deputies and heads of unions, put forward or by themselves, some of them in it for more than a year. */
@Component
class ReserveChapter implements DemoChapter {

    private static final LocalTime NOON = LocalTime.of(13, 15);
    private static final int SCHOOLS = 9;
    private static final long TO_LOOK_AT = 400;

    private final PutForwardForReserve putForward;
    private final ApplyForReserve apply;
    private final ConsentToReserve consent;
    private final AdmitToReserve admit;
    private final PlanReserveStep plan;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    ReserveChapter(
            PutForwardForReserve putForward,
            ApplyForReserve apply,
            ConsentToReserve consent,
            AdmitToReserve admit,
            PlanReserveStep plan,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.putForward = putForward;
        this.apply = apply;
        this.consent = consent;
        this.admit = admit;
        this.plan = plan;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 93;
    }

    @Override
    public void tell(DemoCast cast) {
        Optional<Scope> centre = centre(cast);
        List<DemoSchool> schools = cast.schools().stream().limit(SCHOOLS).toList();
        for (int i = 0; i < schools.size(); i++) {
            DemoSchool school = schools.get(i);
            Optional<DemoPerson> deputy =
                    school.withPost("deputy-teaching").stream().findFirst();
            if (school.id() != cast.headless().id() && deputy.isPresent() && centre.isPresent()) {
                forward(cast, school, deputy.get(), i, centre.get());
            }
        }
        DemoSchool story = cast.story();
        story.withPost("method-union-head").stream()
                .findFirst()
                .ifPresent(person -> at(
                        cast.today().minusDays(6),
                        DemoCast.as(story, person, "union-head"),
                        () -> apply.run(new ApplyForReserve.Command(wish(cast, "subject-union", 0)))));
    }

    /** The deputy of the story has not answered yet; the next one waits for the centre; the others are in it. */
    private void forward(DemoCast cast, DemoSchool school, DemoPerson deputy, int number, Scope centre) {
        LocalDate day = cast.today().minusDays(number < 2 ? 4 : number % 2 == 0 ? TO_LOOK_AT : 120);
        Scope own = DemoCast.as(school, deputy, "deputy");
        String[] entry = {""};
        at(
                day,
                DemoCast.as(school, school.head(), "head"),
                () -> entry[0] =
                        putForward.run(new PutForwardForReserve.Command(deputy.id(), wish(cast, "head", number))));
        if (number == 0) {
            return;
        }
        at(day.plusDays(1), own, () -> consent.run(new ConsentToReserve.Command(entry[0], 0)));
        if (number == 1) {
            return;
        }
        at(day.plusDays(3), centre, () -> admit.run(new AdmitToReserve.Command(entry[0], 1)));
        at(
                day.plusDays(5),
                own,
                () -> plan.run(new PlanReserveStep.Command(
                        entry[0],
                        2,
                        words.of("demo.reserve.step." + (1 + number % 2)),
                        words.of("demo.reserve.with"),
                        cast.today().plusDays(30L + number))));
    }

    private ReserveWish wish(DemoCast cast, String post, int number) {
        return new ReserveWish(
                post,
                List.of(pack.teachingLanguages().getFirst().code()),
                number % 3 == 2 ? cast.today().minusDays(30) : cast.today().plusMonths(8),
                words.of("demo.reserve.why." + (1 + number % 2)));
    }

    private Optional<Scope> centre(DemoCast cast) {
        Optional<Long> head = transaction.execute(status -> sql.sql(
                        "select person from access_api.people_in_role('centre-head', :centre, :today) as h (person) order by person limit 1")
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .optional());
        return head.map(
                person -> new Scope(cast.regionLow(), cast.regionHigh(), person, null, cast.centre(), "centre-head"));
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(NOON).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
