package org.birge.development.plan;

import java.time.LocalDate;
import org.birge.registry.DaysSetOff;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promised days follow days that are set off (cycle, 2): the staff's days of comment wherever the school is closed, the authority's answer where all of
 * its area is. Each working day lost is given back at the end. Days taken back later shorten no promise.
 */
@Component
class MovePromises {

    private final Promises promises;
    private final Plans plans;
    private final CountryPack pack;
    private final SchoolDays days;

    MovePromises(Promises promises, Plans plans, CountryPack pack, SchoolDays days) {
        this.promises = promises;
        this.plans = plans;
        this.pack = pack;
        this.days = days;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(DaysSetOff off) {
        promises.ofComments(off).forEach(one -> {
            promises.comments(one.plan(), moved(one.day(), off));
            plans.happened(one.plan(), "comment-days-moved", null);
        });
        if (!off.school()) {
            promises.ofAnswers(off).forEach(one -> {
                promises.answer(one.plan(), moved(one.day(), off));
                plans.happened(one.plan(), "answer-moved", null);
            });
            promises.ofAmendments(off).forEach(one -> promises.amendment(one.plan(), moved(one.day(), off)));
        }
    }

    private LocalDate moved(LocalDate promised, DaysSetOff off) {
        LocalDate today = days.today();
        LocalDate from = off.from().isBefore(today) ? today : off.from();
        LocalDate until = promised.isBefore(off.until()) ? promised : off.until();
        long lost = from.datesUntil(until.plusDays(1)).filter(this::works).count();
        LocalDate day = promised;
        while (lost > 0) {
            day = day.plusDays(1);
            boolean closed = !day.isBefore(off.from()) && !day.isAfter(off.until());
            lost -= works(day) && !closed ? 1 : 0;
        }
        return day;
    }

    private boolean works(LocalDate day) {
        return pack.yearOf(day).isWorkingDay(day);
    }
}
