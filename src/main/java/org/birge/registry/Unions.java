package org.birge.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Method unions and their members. */
@Repository
class Unions {

    private final JdbcClient sql;

    Unions(JdbcClient sql) {
        this.sql = sql;
    }

    long add(String publicId, long placeKey, FormUnion.Command command, Instant now, @Nullable Long by) {
        return sql.sql("""
                insert into registry.method_union (public_id, organisation_id, place_key, name, subject, stage, valid_from, recorded_at, recorded_by)
                values (:public_id, :organisation, :place, :name, :subject, :stage, :from, :now, :by)
                returning id
                """)
                .param("public_id", publicId)
                .param("organisation", command.organisation())
                .param("place", placeKey)
                .param("name", command.name())
                .param("subject", command.subject())
                .param("stage", command.stage())
                .param("from", command.from())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Whether a union of this name is in force at the place, apart from one. */
    boolean named(String name, long organisation, long apartFrom) {
        return sql.sql("""
                select exists (
                  select 1
                    from registry.method_union
                   where organisation_id = :organisation
                     and name = :name
                     and valid_until is null
                     and id <> :apart_from)
                """)
                .param("organisation", organisation)
                .param("name", name)
                .param("apart_from", apartFrom)
                .query(Boolean.class)
                .single();
    }

    /** Each joins at a posting in force, rather the one at the union's own place, then the main one; those without one in reach do not. */
    int join(long union, List<Long> members, @Nullable Long head, LocalDate from, Instant now, @Nullable Long by) {
        int joined = sql.sql("""
                insert into registry.method_union_member (union_id, person_id, organisation_id, place_key, leads, valid_from, recorded_at, recorded_by)
                select distinct on (p.person_id) :union, p.person_id, p.organisation_id, p.place_key, p.person_id is not distinct from :head::bigint,
                       :from, :now, :by::bigint
                  from registry.posting p
                  join registry.method_union u on u.id = :union
                 where p.person_id = any (:members)
                   and p.place_key >= (select scope.low())
                   and p.place_key < (select scope.high())
                   and p.valid_until is null
                   and not exists (
                         select 1
                           from registry.method_union_member e
                          where e.union_id = :union
                            and e.person_id = p.person_id
                            and (e.valid_until is null or e.valid_until > :from))
                 order by p.person_id, p.organisation_id = u.organisation_id desc, p.main desc, p.id
                """)
                .param("union", union)
                .param("members", members.toArray(Long[]::new))
                .param("head", head)
                .param("from", from)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        reachSchools(union);
        return joined;
    }

    /** Who left on the day they come back, or later, never left. */
    void comeBack(long union, List<Long> members, LocalDate from) {
        sql.sql("""
                update registry.method_union_member m
                   set valid_until = null
                 where m.union_id = :union
                   and m.person_id = any (:members)
                   and m.valid_from <= :from
                   and m.valid_until >= :from
                   and not m.leads
                   and not exists (
                         select 1
                           from registry.method_union_member e
                          where e.union_id = :union
                            and e.person_id = m.person_id
                            and e.valid_until is null)
                """)
                .param("union", union)
                .param("members", members.toArray(Long[]::new))
                .param("from", from)
                .update();
    }

    /** How many of these people are members now. */
    long members(long union, List<Long> people) {
        return sql.sql("""
                select count(*)
                  from registry.method_union_member
                 where union_id = :union
                   and person_id = any (:people)
                   and valid_until is null
                """)
                .param("union", union)
                .param("people", people.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** Notes the schools whose people a union takes in beside its own place. */
    private void reachSchools(long union) {
        sql.sql("""
                insert into registry.method_union_school (union_id, organisation_id)
                select distinct m.union_id, m.organisation_id
                  from registry.method_union_member m
                  join registry.method_union u on u.id = m.union_id
                 where m.union_id = :union
                   and m.organisation_id <> u.organisation_id
                    on conflict do nothing
                """).param("union", union).update();
    }
}
