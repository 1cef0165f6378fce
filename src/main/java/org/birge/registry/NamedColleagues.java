package org.birge.registry;

import java.time.LocalDate;
import java.util.List;
import org.birge.registry.search.Search;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People with a posting in force at a place, found by what is typed of their names, as far as the viewer reaches. */
@Repository
public class NamedColleagues {

    private static final int AMONG = 200;

    /** @param post code of the pack's posts: the main one there */
    public record Colleague(long id, String publicId, String name, String post) {}

    private final JdbcClient sql;
    private final Search search;

    NamedColleagues(JdbcClient sql, Search search) {
        this.sql = sql;
        this.search = search;
    }

    /** The nearest names first, {@value #AMONG} at most. */
    @Transactional(readOnly = true)
    public List<Colleague> named(long organisation, long placeKey, String text, LocalDate day) {
        Long[] found = search.people(text, AMONG, placeKey, placeKey + 1).stream()
                .map(Search.Hit::id)
                .toArray(Long[]::new);
        return sql.sql("""
                select a.id, a.public_id, n.surname || ' ' || n.first_name as name, w.post
                  from unnest(:found::bigint[]) with ordinality as asked (id, position)
                  join registry.person a on a.id = asked.id
                  join registry.person_period n on n.person_id = a.id and n.valid_until is null
                  join lateral (
                    select p.post
                      from registry.posting p
                     where p.person_id = a.id
                       and p.organisation_id = :organisation
                       and p.valid_from <= :day
                       and (p.valid_until is null or p.valid_until > :day)
                     order by p.main desc, p.id
                     limit 1) w on true
                 order by asked.position
                """)
                .param("found", found)
                .param("organisation", organisation)
                .param("day", day)
                .query(Colleague.class)
                .list();
    }

    /** Whether somebody has a posting there on that day. */
    @Transactional(readOnly = true)
    public boolean works(long organisation, long person, LocalDate day) {
        return sql.sql("""
                select exists (select 1
                                 from registry.posting p
                                where p.organisation_id = :organisation
                                  and p.person_id = :person
                                  and p.valid_from <= :day
                                  and (p.valid_until is null or p.valid_until > :day))
                """)
                .param("organisation", organisation)
                .param("person", person)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Ids of people who have or had a posting at one of these places, the nearest names first. */
    @Transactional(readOnly = true)
    public List<Long> within(String text, long low, long high) {
        return search.people(text, AMONG, low, high).stream()
                .map(Search.Hit::id)
                .toList();
    }
}
