package org.birge.registry.union;

import java.time.LocalDate;
import java.util.List;
import org.birge.access.Actor;
import org.birge.registry.search.Search;
import org.birge.registry.staff.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in reach who may be taken into a union: found by name whatever the spelling, or suggested by subject. */
@Repository
class Candidates {

    static final int SHOWN = 60;

    private final JdbcClient sql;
    private final Search search;
    private final Terms terms;

    Candidates(JdbcClient sql, Search search, Terms terms) {
        this.sql = sql;
        this.search = search;
        this.terms = terms;
    }

    List<JoinPage.Candidate> named(String q, UnionPage.Facts union, LocalDate today) {
        List<Long> found =
                search.people(q, SHOWN + 1).stream().map(Search.Hit::id).toList();
        return lines(found, union, today);
    }

    /** Teachers of the union's subject; at a school without one, everybody who teaches. */
    List<JoinPage.Candidate> suggested(Actor actor, UnionPage.Facts union, LocalDate today) {
        if (union.subject() == null && !actor.atSchool()) {
            return List.of();
        }
        List<Long> found = sql.sql("""
                select p.person_id
                  from registry.posting p
                 where p.place_key >= :low
                   and p.place_key < :high
                   and p.subject is not null
                   and (:subject::text is null or p.subject = :subject)
                   and p.valid_from <= :today
                   and p.valid_until is null
                   and not exists (
                         select 1
                           from registry.method_union_member m
                          where m.union_id = :union
                            and m.person_id = p.person_id
                            and m.valid_until is null)
                 order by p.sort_key, p.id
                 limit :most
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("subject", union.subject())
                .param("today", today)
                .param("union", union.id())
                .param("most", SHOWN + 1)
                .query(Long.class)
                .list();
        return lines(found.stream().distinct().toList(), union, today);
    }

    private List<JoinPage.Candidate> lines(List<Long> people, UnionPage.Facts union, LocalDate today) {
        return sql.sql("""
                select a.public_id, n.surname || ' ' || n.first_name || ' ' || n.patronymic as name, w.subject, coalesce(t.short_name, t.name) as place_name
                  from unnest(:people::bigint[]) with ordinality as asked (id, position)
                  join registry.person a on a.id = asked.id
                  join registry.person_period n on n.person_id = a.id and n.valid_until is null
                  join lateral (
                    select p.subject, p.organisation_id
                      from registry.posting p
                     where p.person_id = a.id
                       and p.place_key >= (select scope.low())
                       and p.place_key < (select scope.high())
                       and p.valid_from <= :today
                       and p.valid_until is null
                     order by p.organisation_id = :here desc, p.main desc, p.id
                     limit 1) w on true
                  join registry.organisation_period t on t.organisation_id = w.organisation_id and t.valid_until is null
                 where not exists (
                         select 1
                           from registry.method_union_member m
                          where m.union_id = :union
                            and m.person_id = a.id
                            and m.valid_until is null)
                 order by asked.position
                """)
                .param("people", people.toArray(Long[]::new))
                .param("today", today)
                .param("here", union.organisation())
                .param("union", union.id())
                .query((row, number) -> new JoinPage.Candidate(
                        row.getString("public_id"),
                        row.getString("name").strip(),
                        terms.subject(row.getString("subject")),
                        row.getString("place_name")))
                .list();
    }
}
