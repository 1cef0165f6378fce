package org.birge.registry.union;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Unions run at the place one acts at, locked for a change. Others are not one's own to change, even in reach. */
@Repository
class OwnUnions {

    /** A union in force. */
    record Union(long id, String publicId, long version, long organisation, String name, LocalDate from) {}

    private final JdbcClient sql;
    private final Clock clock;

    OwnUnions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Refuses a union that has ended. */
    Union lock(String publicId) {
        return sql.sql("""
                select id, public_id, version, organisation_id as organisation, name, valid_from as "from"
                  from registry.method_union
                 where public_id = :id
                   and organisation_id = :here
                   and valid_until is null
                   for update
                """)
                .param("id", publicId)
                .param("here", Scope.current().organisation())
                .query(Union.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, unless somebody changed it in between. */
    Union lock(String publicId, long version) {
        Union union = lock(publicId);
        if (union.version() != version) {
            throw Refusal.stale();
        }
        return union;
    }

    void rename(Union union, ChangeUnion.Command command) {
        sql.sql("""
                update registry.method_union
                   set name = :name, subject = :subject, stage = :stage, version = version + 1
                 where id = :id
                """)
                .param("id", union.id())
                .param("name", command.name())
                .param("subject", command.subject())
                .param("stage", command.stage())
                .update();
    }

    void keepName(Union union, LocalDate until) {
        sql.sql("""
                insert into registry.method_union_name (union_id, name, valid_until, recorded_at, recorded_by)
                values (:id, :name, :until, :now, :by)
                """)
                .param("id", union.id())
                .param("name", union.name())
                .param("until", until)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().account())
                .update();
    }

    void end(Union union, LocalDate until) {
        sql.sql("update registry.method_union set valid_until = :until, version = version + 1 where id = :id")
                .param("id", union.id())
                .param("until", until)
                .update();
        sql.sql("""
                update registry.method_union_member
                   set valid_until = greatest(:until, valid_from)
                 where union_id = :id
                   and valid_until is null
                """).param("id", union.id()).param("until", until).update();
    }

    /** Somebody changed the union in another way. */
    void touch(Union union) {
        sql.sql("update registry.method_union set version = version + 1 where id = :id")
                .param("id", union.id())
                .update();
    }

    /** Whether another union of this name is in force here. */
    boolean named(@Nullable Union apartFrom, String name) {
        return sql.sql("""
                select exists (
                  select 1
                    from registry.method_union
                   where organisation_id = :here
                     and name = :name
                     and valid_until is null
                     and (:apart_from::bigint is null or id <> :apart_from))
                """)
                .param("here", Scope.current().organisation())
                .param("name", name)
                .param("apart_from", apartFrom == null ? null : apartFrom.id())
                .query(Boolean.class)
                .single();
    }
}
