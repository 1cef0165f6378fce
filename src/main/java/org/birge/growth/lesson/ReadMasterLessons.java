package org.birge.growth.lesson;

import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.ScopedTransactions;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of master lessons. */
@Component
class ReadMasterLessons {

    private static final int PAGE = 50;
    private static final int MOST = 5000;

    private final MasterRows rows;
    private final CountryPack pack;

    ReadMasterLessons(MasterRows rows, CountryPack pack) {
        this.rows = rows;
        this.pack = pack;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public MastersPage page(Actor actor, Map<String, String> given) {
        MasterFilter filter = MasterFilter.of(given, views(actor));
        List<MasterLine> found = rows.page(actor, filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<MasterLine> lines = more ? found.subList(0, PAGE) : found;
        return new MastersPage(
                lines,
                filter,
                views(actor),
                actor.may(Permission.PLAN_MASTER_LESSONS),
                pack.subjects(),
                more ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    /** The whole list, for a file. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public List<MasterLine> all(Actor actor, Map<String, String> given) {
        MasterFilter filter = MasterFilter.of(given, views(actor));
        return rows.page(
                actor,
                new MasterFilter(filter.view(), filter.q(), filter.kind(), filter.subject(), filter.language(), ""),
                MOST);
    }

    private static List<String> views(Actor actor) {
        return actor.may(Permission.PLAN_MASTER_LESSONS) ? MasterFilter.FOR_CENTRE : MasterFilter.FOR_ALL;
    }
}
