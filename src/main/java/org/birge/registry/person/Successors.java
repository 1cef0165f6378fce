package org.birge.registry.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.registry.search.Search;
import org.birge.registry.staff.Terms;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may take over what somebody owes: whoever has a posting in force where that person has left and still owes, else where they work or worked
 * last, as far as the viewer reaches.
 */
@Repository
class Successors {

    private static final int AMONG = 200;

    private record Place(long id, long key) {}

    private final JdbcClient sql;
    private final Search search;
    private final Terms terms;
    private final CountryPack pack;
    private final Clock clock;

    Successors(JdbcClient sql, Search search, Terms terms, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.search = search;
        this.terms = terms;
        this.pack = pack;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Picker.Suggestion> find(long person, String text) {
        return place(person).map(at -> named(person, at, text)).orElseGet(List::of);
    }

    /** The id of the colleague with this public id. */
    @Transactional(readOnly = true)
    Optional<Long> chosen(long person, String publicId) {
        return place(person).flatMap(at -> sql.sql("""
                select distinct a.id
                  from registry.person a
                  join registry.posting p on p.person_id = a.id
                 where a.public_id = :id
                   and a.id <> :person
                   and p.organisation_id = :organisation
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                """)
                .param("id", publicId)
                .param("person", person)
                .param("organisation", at.id())
                .param("today", today())
                .query(Long.class)
                .optional());
    }

    /** The place in question. */
    @Transactional(readOnly = true)
    @Nullable
    Long at(long person) {
        return place(person).map(Place::id).orElse(null);
    }

    private List<Picker.Suggestion> named(long person, Place at, String text) {
        Long[] found = search.people(text, AMONG, at.key(), at.key() + 1).stream()
                .map(Search.Hit::id)
                .toArray(Long[]::new);
        return sql.sql("""
                select a.public_id, n.surname || ' ' || n.first_name || ' ' || n.patronymic as name, w.post
                  from unnest(:found::bigint[]) with ordinality as asked (id, position)
                  join registry.person a on a.id = asked.id
                  join registry.person_period n on n.person_id = a.id and n.valid_until is null
                  join lateral (
                    select p.post
                      from registry.posting p
                     where p.person_id = a.id
                       and p.organisation_id = :organisation
                       and p.valid_from <= :today
                       and (p.valid_until is null or p.valid_until > :today)
                     order by p.main desc, p.id
                     limit 1) w on true
                 where a.id <> :person
                 order by asked.position
                 limit :shown
                """)
                .param("found", found)
                .param("organisation", at.id())
                .param("today", today())
                .param("person", person)
                .param("shown", Picker.SHOWN)
                .query((row, number) -> new Picker.Suggestion(
                        row.getString("public_id"),
                        row.getString("name").strip(),
                        "",
                        terms.post(row.getString("post"))))
                .list();
    }

    private Optional<Place> place(long person) {
        return sql.sql("""
                select p.organisation_id as id, p.place_key as key
                  from registry.posting p
                 where p.person_id = :person
                   and p.place_key >= (select scope.low())
                   and p.place_key < (select scope.high())
                 order by p.valid_until <= :today
                          and exists (select 1
                                        from tasks_api.task t
                                       where t.responsible_id = p.person_id
                                         and t.organisation_id = p.organisation_id
                                         and t.done_at is null
                                         and t.cancelled_at is null) desc nulls last,
                       p.valid_until desc nulls first, p.main desc, p.id desc
                 limit 1
                """)
                .param("person", person)
                .param("today", today())
                .query(Place.class)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
