package org.birge.registry.union;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.registry.staff.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the list of unions: those run at places in reach, those that take in people from there, and one's own. */
@Repository
class UnionLines {

    /** The end of the page before: where the next one goes on. */
    record Key(long id, String name, long place) {}

    private final JdbcClient sql;
    private final Terms terms;

    UnionLines(JdbcClient sql, Terms terms) {
        this.sql = sql;
        this.terms = terms;
    }

    List<Long> page(Actor actor, UnionFilter filter, LocalDate today, @Nullable Key after, int size) {
        return sql.sql(UnionOrder.of(filter.order()).page())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("beyond", beyond(actor).toArray(Long[]::new))
                .param("today", today)
                .param("ended", filter.ended())
                .param("subject", filter.subject().isEmpty() ? null : filter.subject())
                .param("q", filter.q())
                .param("after", after == null ? null : after.id())
                .param("after_name", after == null ? null : after.name())
                .param("after_place", after == null ? null : after.place())
                .param("size", size)
                .query(Long.class)
                .list();
    }

    private List<Long> beyond(Actor actor) {
        return sql.sql("""
                select s.union_id
                  from registry.method_union_school s
                  join registry.organisation o on o.id = s.organisation_id
                  join registry.method_union u on u.id = s.union_id
                 where o.place_key >= :low
                   and o.place_key < :high
                   and (u.place_key < :low or u.place_key >= :high)
                 union
                select m.union_id
                  from registry.method_union_member m
                 where m.person_id = :person
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("person", actor.person())
                .query(Long.class)
                .list();
    }

    Optional<Key> key(String union) {
        return sql.sql("select id, name, place_key as place from registry.method_union where public_id = :id")
                .param("id", union)
                .query(Key.class)
                .optional();
    }

    List<UnionLine> lines(List<Long> page, LocalDate today) {
        return sql.sql("""
                select u.public_id, u.name, u.subject, u.valid_from, u.valid_until, coalesce(t.short_name, t.name) as place_name, m.members, h.name as head,
                       exists (select 1 from registry.method_union_school s where s.union_id = u.id) as several
                  from unnest(:page::bigint[]) with ordinality as page (id, position)
                  join registry.method_union u on u.id = page.id
                  join registry.organisation_period t on t.organisation_id = u.organisation_id and t.valid_until is null
                 cross join lateral (select least(:today::date, u.valid_until - 1) as day) as shown
                 cross join lateral (
                    select count(distinct person_id) as members, max(person_id) filter (where leads) as head
                      from registry.method_union_member
                     where union_id = u.id
                       and valid_from <= shown.day
                       and (valid_until is null or valid_until > shown.day)) m
                  left join lateral (
                    select n.surname || ' ' || n.first_name as name
                      from registry.person_period n
                     where n.person_id = m.head
                       and n.valid_until is null) h on true
                 order by page.position
                """)
                .param("page", page.toArray(Long[]::new))
                .param("today", today)
                .query((row, number) -> line(row))
                .list();
    }

    private UnionLine line(ResultSet row) throws SQLException {
        return new UnionLine(
                row.getString("public_id"),
                row.getString("name"),
                terms.subject(row.getString("subject")),
                row.getString("place_name"),
                row.getBoolean("several"),
                row.getLong("members"),
                row.getString("head"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
