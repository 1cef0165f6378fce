package org.birge.support.reserve;

import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.birge.registry.SchoolDistricts;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the lists of the leadership reserve together. */
@Component
class ReadReserve {

    private static final int PAGE = 50;
    private static final int MOST = 20_000;

    private final ReserveRows rows;
    private final NearbyReserve nearby;
    private final SchoolDistricts districts;
    private final CountryPack pack;

    ReadReserve(ReserveRows rows, NearbyReserve nearby, SchoolDistricts districts, CountryPack pack) {
        this.rows = rows;
        this.nearby = nearby;
        this.districts = districts;
        this.pack = pack;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    ReserveList list(Actor actor, ReserveFilter filter) {
        List<ReserveLine> found = rows.page(actor, filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        boolean whole = filter.isEmpty() && filter.after() == 0;
        return new ReserveList(
                more ? found.subList(0, PAGE) : found,
                filter,
                districts.within(actor.grant().low(), actor.grant().high()),
                pack.teachingLanguages(),
                whole ? nearby.schools(actor) : List.of(),
                PutForwardForReserve.may(actor),
                more ? filter.next(PAGE) : null,
                filter.after() == 0 ? null : filter.first());
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    List<ReserveLine> all(Actor actor, ReserveFilter filter) {
        return rows.page(
                actor,
                new ReserveFilter(
                        filter.q(),
                        filter.district(),
                        filter.post(),
                        filter.language(),
                        filter.state(),
                        filter.ready(),
                        filter.review(),
                        filter.sort(),
                        0),
                MOST);
    }

    @Transactional(readOnly = true)
    OwnReserve own(Actor actor) {
        long person = actor.personOrNotFound();
        return new OwnReserve(
                actor.may(Permission.JOIN_MENTORING) ? rows.concerning(person, true) : List.of(),
                rows.concerning(person, false),
                PutForwardForReserve.may(actor));
    }
}
