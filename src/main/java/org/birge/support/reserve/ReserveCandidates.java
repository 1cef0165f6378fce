package org.birge.support.reserve;

import java.util.List;
import org.birge.access.Actor;
import org.birge.registry.NamedColleagues;
import org.birge.web.Picker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People of one's reach found by name, with where they work: whom a head or the centre puts forward. */
@Repository
class ReserveCandidates {

    private final JdbcClient sql;
    private final NamedColleagues colleagues;
    private final Reserve reserve;

    ReserveCandidates(JdbcClient sql, NamedColleagues colleagues, Reserve reserve) {
        this.sql = sql;
        this.colleagues = colleagues;
        this.reserve = reserve;
    }

    /** The nearest names first, without oneself. */
    @Transactional(readOnly = true)
    List<Picker.Suggestion> find(Actor actor, String text) {
        Long[] found = text.isBlank()
                ? new Long[0]
                : colleagues
                        .within(text.strip(), actor.grant().low(), actor.grant().high())
                        .toArray(Long[]::new);
        return sql.sql("""
                select n.id, n.name, w.place
                  from registry_api.person n
                 cross join lateral (
                   select o.short_name as place
                     from registry_api.posting p
                     join registry_api.place o on o.id = p.organisation_id and o.kind in ('school', 'centre')
                    where p.person_id = n.id
                      and p.place_key >= :low
                      and p.place_key < :high
                      and p.valid_from <= :today
                      and (p.valid_until is null or p.valid_until > :today)
                    order by p.main desc, p.id
                    limit 1) w
                 where n.id = any (:found)
                   and n.id <> :self
                 order by array_position(:found::bigint[], n.id)
                 limit :shown
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("today", reserve.today())
                .param("found", found)
                .param("self", actor.personOrNotFound())
                .param("shown", Picker.SHOWN)
                .query((row, n) -> new Picker.Suggestion(
                        Long.toString(row.getLong("id")), row.getString("name"), row.getString("place")))
                .list();
    }
}
