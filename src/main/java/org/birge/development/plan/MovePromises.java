package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.birge.registry.DaysSetOff;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promised days follow days that are set off (cycle, 2): the staff's days of comment wherever the school is closed, the authority's answer where all of
 * its area is. Each working day lost is given back at the end, once. Days taken back later shorten no promise.
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
        List<Promises.Earlier> earlier = promises.earlier(off);
        each(promises.ofComments(off), off, earlier, (plan, day) -> {
            promises.comments(plan, day);
            plans.happened(plan, "comment-days-moved", null);
        });
        if (!off.school()) {
            List<Promises.Earlier> ofAreas =
                    earlier.stream().filter(one -> !one.school()).toList();
            each(promises.ofAnswers(off), off, ofAreas, (plan, day) -> {
                promises.answer(plan, day);
                plans.happened(plan, "answer-moved", null);
            });
            each(promises.ofAmendments(off), off, ofAreas, promises::amendment);
        }
    }

    private void each(
            List<Promises.Promised> all,
            DaysSetOff off,
            List<Promises.Earlier> earlier,
            BiConsumer<Long, LocalDate> move) {
        all.forEach(one -> {
            LocalDate day = moved(
                    one,
                    off,
                    earlier.stream()
                            .filter(before -> before.covers(one.place()))
                            .toList());
            if (!day.equals(one.day())) {
                move.accept(one.plan(), day);
            }
        });
    }

    private LocalDate moved(Promises.Promised promised, DaysSetOff off, List<Promises.Earlier> earlier) {
        LocalDate today = days.today();
        LocalDate from = off.from().isBefore(today) ? today : off.from();
        LocalDate until = promised.day().isBefore(off.until()) ? promised.day() : off.until();
        long lost = from.datesUntil(until.plusDays(1))
                .filter(day -> works(day) && !givenBack(day, promised, earlier))
                .count();
        LocalDate day = promised.day();
        while (lost > 0) {
            day = day.plusDays(1);
            lost -= works(day) && !closed(day, off, earlier) ? 1 : 0;
        }
        return day;
    }

    private boolean works(LocalDate day) {
        return pack.yearOf(day).isWorkingDay(day);
    }

    /** The same day set off once more, by another authority or after it was taken back, moves nothing again; nor does one that was off before. */
    private static boolean givenBack(LocalDate day, Promises.Promised promised, List<Promises.Earlier> earlier) {
        return earlier.stream().anyMatch(one -> one.covers(day) && one.knownTo(promised));
    }

    private static boolean closed(LocalDate day, DaysSetOff off, List<Promises.Earlier> earlier) {
        return !day.isBefore(off.from()) && !day.isAfter(off.until())
                || earlier.stream().anyMatch(one -> one.inForce() && one.covers(day));
    }
}
