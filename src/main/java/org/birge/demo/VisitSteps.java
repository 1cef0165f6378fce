package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.support.visit.AgreeVisit;
import org.birge.support.visit.AnswerRecord;
import org.birge.support.visit.CallOffVisit;
import org.birge.support.visit.ConfirmRecord;
import org.birge.support.visit.RecordVisit;
import org.birge.support.visit.VisitTime;
import org.birge.support.visit.WishAnotherDay;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** How a visit goes on once it was announced. */
@Component
class VisitSteps {

    /** How far a visit has come. */
    enum Course {
        ANNOUNCED,
        WISHED,
        AGREED,
        CALLED_OFF,
        RECORDED,
        ANSWERED,
        CONFIRMED
    }

    /** @param told the day it was announced; topic counts the words it has */
    record Told(String visit, DemoSchool school, Scope centre, VisitTime time, LocalDate told, int topic) {}

    private final AgreeVisit agree;
    private final WishAnotherDay wish;
    private final CallOffVisit callOff;
    private final RecordVisit record;
    private final AnswerRecord answer;
    private final ConfirmRecord confirm;
    private final CountryPack pack;
    private final Words words;

    VisitSteps(
            AgreeVisit agree,
            WishAnotherDay wish,
            CallOffVisit callOff,
            RecordVisit record,
            AnswerRecord answer,
            ConfirmRecord confirm,
            CountryPack pack,
            Messages messages) {
        this.agree = agree;
        this.wish = wish;
        this.callOff = callOff;
        this.record = record;
        this.answer = answer;
        this.confirm = confirm;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    void goOn(Told told, Course course) {
        Scope head = DemoCast.as(told.school(), told.school().head(), "head");
        String visit = told.visit();
        LocalDate soon = told.told().plusDays(1);
        switch (course) {
            case ANNOUNCED -> {}
            case WISHED ->
                at(
                        soon,
                        head,
                        () -> wish.run(new WishAnotherDay.Command(
                                visit,
                                0,
                                VisitTime.afternoon(pack.yearOf(told.time().day())
                                        .plusWorkingDays(told.time().day(), 2)),
                                words.of("demo.visits.wish"))));
            case CALLED_OFF ->
                at(
                        soon,
                        told.centre(),
                        () -> callOff.run(new CallOffVisit.Command(visit, 0, words.of("demo.visits.off"))));
            case AGREED -> at(soon, head, () -> agree.run(new AgreeVisit.Command(visit, 0)));
            case RECORDED, ANSWERED, CONFIRMED -> {
                at(soon, head, () -> agree.run(new AgreeVisit.Command(visit, 0)));
                held(told, head, course);
            }
        }
    }

    private void held(Told told, Scope head, Course course) {
        LocalDate day = told.time().day();
        String visit = told.visit();
        at(
                day,
                told.centre(),
                () -> record.run(new RecordVisit.Command(
                        visit,
                        1,
                        120 + 15 * told.topic(),
                        words.of("demo.visits.seen." + told.topic()),
                        words.of("demo.visits.agreed." + (1 + told.topic() % 3)),
                        told.topic() % 2 == 0 ? day.plusWeeks(8) : null)));
        if (course == Course.ANSWERED) {
            at(
                    day.plusDays(1),
                    head,
                    () -> answer.run(new AnswerRecord.Command(visit, 2, words.of("demo.visits.answer"))));
        } else if (course == Course.CONFIRMED) {
            at(day.plusDays(1), head, () -> confirm.run(new ConfirmRecord.Command(visit, 2, null)));
        }
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        LocalTime hour = LocalTime.of(18, 30);
        StoryClock.at(day.atTime(hour).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
