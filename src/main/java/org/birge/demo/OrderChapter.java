package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.growth.order.AnswerLine;
import org.birge.growth.order.AnswerOrder;
import org.birge.growth.order.DrawUpOrder;
import org.birge.growth.order.InstituteContent;
import org.birge.growth.order.KeepInstitute;
import org.birge.growth.order.LineContent;
import org.birge.growth.order.OrderContent;
import org.birge.growth.order.SendOrder;
import org.birge.growth.order.SubmitOrder;
import org.birge.growth.order.WriteOrderLine;
import org.birge.shared.SchoolYear;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the centre ordered from institutes this year: one order was answered, one waits for the authority. */
@Component
class OrderChapter implements DemoChapter {

    private static final LocalTime NOON = LocalTime.of(11, 40);

    /** Of the pack's questionnaire of needs; what the courses are about. */
    private static final List<String> AREAS = List.of("inclusion", "digital", "classroom");

    private final KeepInstitute institutes;
    private final DrawUpOrder draw;
    private final WriteOrderLine write;
    private final SubmitOrder submit;
    private final AnswerOrder decide;
    private final SendOrder send;
    private final AnswerLine answer;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    OrderChapter(
            KeepInstitute institutes,
            DrawUpOrder draw,
            WriteOrderLine write,
            SubmitOrder submit,
            AnswerOrder decide,
            SendOrder send,
            AnswerLine answer,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.institutes = institutes;
        this.draw = draw;
        this.write = write;
        this.submit = submit;
        this.decide = decide;
        this.send = send;
        this.answer = answer;
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
        Optional<Scope> centre = acting(cast, "methodist", cast.centre());
        Optional<Scope> officer = acting(cast, "authority-officer", cast.region());
        if (centre.isPresent() && officer.isPresent()) {
            answered(cast, centre.get(), officer.get());
            waiting(cast, centre.get());
        }
    }

    private void answered(DemoCast cast, Scope centre, Scope officer) {
        LocalDate today = cast.today();
        List<String> drawn = drawn(today.minusDays(38), centre, words.of("demo.orders.institute"), 2, 40);
        String order = drawn.getFirst();
        at(today.minusDays(36), officer, () -> decide.agree(new AnswerOrder.Agreement(order, 3)));
        at(
                today.minusDays(35),
                centre,
                () -> send.run(new SendOrder.Command(order, 4, "03-17/214", today.minusDays(35))));
        at(today.minusDays(9), centre, () -> {
            answer.run(new AnswerLine.Command(
                    order,
                    5,
                    drawn.get(1),
                    30,
                    today.plusDays(32),
                    today.plusDays(43),
                    words.of("demo.orders.answer")));
            answer.run(new AnswerLine.Command(
                    order, 6, drawn.getLast(), null, null, null, words.of("demo.orders.declined")));
        });
    }

    private void waiting(DemoCast cast, Scope centre) {
        drawn(cast.today().minusDays(2), centre, words.of("demo.orders.other"), 3, 24);
    }

    /** An order of so many courses, submitted on the day it is drawn up: its id and those of its lines. */
    private List<String> drawn(LocalDate day, Scope centre, String name, int courses, int people) {
        List<String> ids = new ArrayList<>();
        at(day, centre, () -> {
            String institute = institutes.add(new InstituteContent(
                    name, words.of("demo.orders.contact"), "", "", words.of("demo.orders.address")));
            String order = draw.run(new DrawUpOrder.Command(
                    new OrderContent(institute, SchoolYear.at(day).start(), "")));
            for (int line = 0; line < courses; line++) {
                ids.add(write.run(new WriteOrderLine.Command(order, line, null, course(line, people, day))));
            }
            submit.run(new SubmitOrder.Command(order, courses));
            ids.addFirst(order);
        });
        return ids;
    }

    private LineContent course(int number, int people, LocalDate day) {
        return new LineContent(
                null,
                words.of("demo.orders.title." + (number + 1)),
                AREAS.get(number),
                null,
                people - 6 * number,
                60 - 12 * number,
                pack.teachingLanguages().getFirst().code(),
                day.plusMonths(2).getMonthValue(),
                day.plusMonths(4).getMonthValue());
    }

    private Optional<Scope> acting(DemoCast cast, String role, long place) {
        Optional<Long> person = transaction.execute(status -> sql.sql(
                        "select person from access_api.people_in_role(:role, :place, :today) as h (person) order by person limit 1")
                .param("role", role)
                .param("place", place)
                .param("today", cast.today())
                .query(Long.class)
                .optional());
        return person.map(one -> new Scope(cast.regionLow(), cast.regionHigh(), one, null, place, role));
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(NOON).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
