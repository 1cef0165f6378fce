package org.birge.growth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.registry.NamedColleagues;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People of schools, and of the centre, found by name within one's reach, with the place where they work. */
@Repository
public class NamedStaff {

    private final JdbcClient sql;
    private final NamedColleagues colleagues;
    private final CountryPack pack;
    private final Clock clock;

    NamedStaff(JdbcClient sql, NamedColleagues colleagues, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.colleagues = colleagues;
        this.pack = pack;
        this.clock = clock;
    }

    /** By what is typed of the name, with the place where they work; at schools only, or at the centre too. */
    @Transactional(readOnly = true)
    public List<Picker.Suggestion> named(Actor actor, String text, boolean schoolsOnly) {
        Long[] found = colleagues
                .within(text, actor.grant().low(), actor.grant().high())
                .toArray(Long[]::new);
        return sql.sql("""
            select n.id, n.name, w.place
              from registry_api.person n
             cross join lateral (
               select o.short_name as place
                 from registry_api.posting p
                 join registry_api.place o on o.id = p.organisation_id
                where p.person_id = n.id
                  and p.place_key >= :low
                  and p.place_key < :high
                  and (o.kind = 'school' or o.kind = 'centre' and not :schools_only)
                  and p.valid_from <= :today
                  and (p.valid_until is null or p.valid_until > :today)
                order by p.main desc, p.id
                limit 1) w
             where n.id = any (:found)
             order by array_position(:found::bigint[], n.id)
             limit :shown
            """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("schools_only", schoolsOnly)
                .param("today", today())
                .param("found", found)
                .param("shown", Picker.SHOWN)
                .query((row, n) -> new Picker.Suggestion(
                        Long.toString(row.getLong("id")), row.getString("name"), row.getString("place")))
                .list();
    }

    /** The name of somebody within reach; a 404 for others. */
    @Transactional(readOnly = true)
    public String name(long person) {
        return sql.sql("select name from registry_api.person where id = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
