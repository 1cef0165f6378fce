package org.birge.registry.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found, as its page shows it. Row security decides once more what may be seen. */
@Repository
public class Found {

    /** A person with the main posting. */
    public record FoundPerson(String publicId, String name, String post, String place) {}

    /** An organisation with its district. */
    public record FoundPlace(String publicId, String name, String kind, String district) {}

    private final JdbcClient sql;

    Found(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the order of these ids. */
    List<FoundPerson> people(List<Long> ids) {
        return sql.sql("""
                select p.public_id, p.surname || ' ' || p.first_name || ' ' || p.patronymic as name, coalesce(w.post, '') as post,
                       coalesce(o.short_name, '') as place
                  from unnest(:ids::bigint[]) with ordinality as asked (id, position)
                  join registry_api.person p on p.id = asked.id
                  left join lateral (
                    select post, organisation_id
                      from registry.posting
                     where person_id = p.id
                       and valid_until is null
                     order by main desc
                     limit 1) w on true
                  left join registry_api.place o on o.id = w.organisation_id
                 order by asked.position
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query(FoundPerson.class)
                .list();
    }

    /** In the order of these ids. */
    public List<FoundPlace> places(List<Long> ids) {
        return sql.sql("""
                select o.public_id, o.name, o.kind, coalesce(o.district, '') as district
                  from unnest(:ids::bigint[]) with ordinality as asked (id, position)
                  join registry_api.place o on o.id = asked.id
                 order by asked.position
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query(FoundPlace.class)
                .list();
    }
}
