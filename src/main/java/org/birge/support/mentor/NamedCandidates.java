package org.birge.support.mentor;

import java.util.List;
import org.birge.access.Actor;
import org.birge.registry.NamedColleagues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People of one's reach found by name, with the school where they work: for whom a head or the centre means and cannot point at. */
@Repository
class NamedCandidates {

    private static final int SHOWN = 12;

    private final JdbcClient sql;
    private final NamedColleagues colleagues;
    private final Workplaces workplaces;
    private final MentoringDays days;

    NamedCandidates(JdbcClient sql, NamedColleagues colleagues, Workplaces workplaces, MentoringDays days) {
        this.sql = sql;
        this.colleagues = colleagues;
        this.workplaces = workplaces;
        this.days = days;
    }

    /** By what is typed of the name; the one chosen already stands first. Whoever is no educator is not meant. */
    @Transactional(readOnly = true)
    List<Candidate> find(Actor actor, String text, String chosen) {
        Long[] found = text.isBlank()
                ? new Long[0]
                : colleagues
                        .within(text.strip(), actor.grant().low(), actor.grant().high())
                        .toArray(Long[]::new);
        return sql.sql("""
                select n.id, n.public_id, n.name, w.place as post
                  from registry_api.person n
                 cross join lateral (
                   select o.short_name as place
                     from registry_api.posting p
                     join registry_api.place o on o.id = p.organisation_id
                    where p.person_id = n.id
                      and p.place_key >= :low
                      and p.place_key < :high
                      and (p.post = any (:educators) or o.kind = 'centre')
                      and p.valid_from <= :today
                      and (p.valid_until is null or p.valid_until > :today)
                    order by p.main desc, p.id
                    limit 1) w
                 where n.id = any (:found)
                    or n.id = :chosen
                 order by n.id = :chosen desc, array_position(:found::bigint[], n.id)
                 limit :shown
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("educators", workplaces.educators())
                .param("today", days.today())
                .param("found", found)
                .param("chosen", chosen.matches("\\d{1,18}") ? Long.parseLong(chosen) : 0L)
                .param("shown", SHOWN)
                .query(Candidate.class)
                .list();
    }
}
