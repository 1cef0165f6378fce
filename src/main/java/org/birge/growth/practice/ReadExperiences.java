package org.birge.growth.practice;

import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.database.ScopedTransactions;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of experience. */
@Component
class ReadExperiences {

    private static final int PAGE = 50;
    private static final int MOST = 5000;

    private final ExperienceRows rows;
    private final CountryPack pack;

    ReadExperiences(ExperienceRows rows, CountryPack pack) {
        this.rows = rows;
        this.pack = pack;
    }

    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public ExperiencesPage page(Actor actor, Map<String, String> given) {
        ExperienceFilter filter = ExperienceFilter.of(given, views(actor));
        List<ExperienceLine> found = rows.page(actor, filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<ExperienceLine> lines = more ? found.subList(0, PAGE) : found;
        return new ExperiencesPage(
                lines,
                filter,
                views(actor),
                actor.may(Permission.NOMINATE_TEACHERS),
                pack.subjects(),
                more ? filter.next(lines.getLast().publicId()) : null,
                filter.after().isEmpty() ? null : filter.first());
    }

    /** The whole list, for a file. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ANEW)
    public List<ExperienceLine> all(Actor actor, Map<String, String> given) {
        ExperienceFilter filter = ExperienceFilter.of(given, views(actor));
        return rows.page(
                actor, new ExperienceFilter(filter.view(), filter.q(), filter.subject(), filter.state(), ""), MOST);
    }

    private static List<String> views(Actor actor) {
        if (actor.may(Permission.KEEP_EXPERIENCE)) {
            return ExperienceFilter.FOR_CENTRE;
        }
        if (actor.role() == Role.AUTHORITY_OFFICER) {
            return ExperienceFilter.FOR_ALL;
        }
        return actor.may(Permission.NOMINATE_TEACHERS) ? ExperienceFilter.FOR_LEADERS : ExperienceFilter.FOR_TEACHERS;
    }
}
