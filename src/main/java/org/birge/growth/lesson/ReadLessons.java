package org.birge.growth.lesson;

import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.database.ScopedTransactions;
import org.birge.registry.Region;
import org.birge.registry.SchoolDistricts;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of open lessons. */
@Component
class ReadLessons {

    private static final int PAGE = 50;
    private static final int MOST = 5000;

    private final LessonRows rows;
    private final SchoolDistricts districts;
    private final CountryPack pack;

    ReadLessons(LessonRows rows, SchoolDistricts districts, CountryPack pack) {
        this.rows = rows;
        this.districts = districts;
        this.pack = pack;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public LessonsPage page(Actor actor, Map<String, String> given) {
        LessonFilter filter = LessonFilter.of(given, views(actor));
        List<LessonLine> found = rows.page(actor, filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<LessonLine> lines = more ? found.subList(0, PAGE) : found;
        Region region = Region.of(actor.grant().low());
        return new LessonsPage(
                lines,
                filter,
                views(actor),
                actor.may(Permission.OFFER_LESSONS),
                pack.subjects(),
                districts.within(region.low(), region.high()),
                more ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    /** The whole list, for a file. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public List<LessonLine> all(Actor actor, Map<String, String> given) {
        LessonFilter filter = LessonFilter.of(given, views(actor));
        return rows.page(
                actor, new LessonFilter(filter.view(), filter.q(), filter.subject(), filter.district(), ""), MOST);
    }

    private static List<String> views(Actor actor) {
        if (actor.role() == Role.HEAD || actor.role() == Role.DEPUTY) {
            return LessonFilter.FOR_LEADERS;
        }
        return actor.role() == Role.AUTHORITY_OFFICER ? LessonFilter.FOR_ALL : LessonFilter.FOR_SCHOOLS;
    }
}
