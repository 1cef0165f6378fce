package org.birge.registry.union;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.registry.staff.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of one union; members as far as row security shows them. */
@Repository
class UnionRecords {

    private final JdbcClient sql;
    private final Terms terms;

    UnionRecords(JdbcClient sql, Terms terms) {
        this.sql = sql;
        this.terms = terms;
    }

    /** A union run in reach, one that takes in people from there, or one the reader belongs to. */
    Optional<UnionPage.Facts> facts(String publicId, Actor actor) {
        return sql.sql("""
                select u.id, u.public_id, u.version, u.name, u.subject, u.stage, u.organisation_id, coalesce(t.short_name, t.name) as place_name, u.valid_from, u.valid_until,
                       exists (select 1 from registry.method_union_school s where s.union_id = u.id) as several
                  from registry.method_union u
                  join registry.organisation_period t on t.organisation_id = u.organisation_id and t.valid_until is null
                 where u.public_id = :id
                   and (u.place_key >= :low and u.place_key < :high
                        or exists (
                           select 1
                             from registry.method_union_school s
                             join registry.organisation o on o.id = s.organisation_id
                            where s.union_id = u.id
                              and o.place_key >= :low
                              and o.place_key < :high)
                        or exists (
                           select 1
                             from registry.method_union_member m
                            where m.union_id = u.id
                              and m.person_id = :person))
                """)
                .param("id", publicId)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("person", actor.person())
                .query((row, number) -> facts(row))
                .optional();
    }

    /** All stretches of all members, by name and day. */
    List<UnionPage.Member> stretches(long union) {
        return sql.sql("""
                select a.public_id, n.surname || ' ' || n.first_name || ' ' || n.patronymic as name, w.subject, coalesce(t.short_name, t.name) as place_name,
                       m.leads, m.valid_from, m.valid_until
                  from registry.method_union_member m
                  join registry.person a on a.id = m.person_id
                  join registry.person_period n on n.person_id = m.person_id and n.valid_until is null
                  join registry.organisation_period t on t.organisation_id = m.organisation_id and t.valid_until is null
                  left join lateral (
                    select subject
                      from registry.posting p
                     where p.person_id = m.person_id
                       and p.organisation_id = m.organisation_id
                     order by p.valid_until desc nulls first, p.main desc
                     limit 1) w on true
                 where m.union_id = :union
                 order by n.sort_key, m.person_id, m.valid_from, m.id
                """)
                .param("union", union)
                .query((row, number) -> member(row))
                .list();
    }

    List<UnionPage.FormerName> names(long union) {
        return sql.sql("""
                select name, valid_until as until
                  from registry.method_union_name
                 where union_id = :union
                 order by valid_until desc, id desc
                """)
                .param("union", union)
                .query(UnionPage.FormerName.class)
                .list();
    }

    private UnionPage.Facts facts(ResultSet row) throws SQLException {
        return new UnionPage.Facts(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("subject"),
                row.getString("stage"),
                terms.subject(row.getString("subject")),
                terms.stage(row.getString("stage")),
                row.getLong("organisation_id"),
                row.getString("place_name"),
                row.getBoolean("several"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private UnionPage.Member member(ResultSet row) throws SQLException {
        return new UnionPage.Member(
                row.getString("public_id"),
                row.getString("name").strip(),
                terms.subject(row.getString("subject")),
                row.getString("place_name"),
                row.getBoolean("leads"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
