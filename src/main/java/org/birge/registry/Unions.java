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

    /** Each joins at the place of the main posting; those without one in reach do not, and the count tells. */
    int join(long union, List<Long> members, @Nullable Long head, LocalDate from, Instant now, @Nullable Long by) {
        return sql.sql("""
                insert into registry.method_union_member (union_id, person_id, organisation_id, place_key, leads, valid_from, recorded_at, recorded_by)
                select :union, p.person_id, p.organisation_id, p.place_key, p.person_id is not distinct from :head::bigint, :from, :now, :by::bigint
                  from registry.posting p
                 where p.person_id = any (:members)
                   and p.main
                   and p.valid_until is null
                """)
                .param("union", union)
                .param("members", members.toArray(Long[]::new))
                .param("head", head)
                .param("from", from)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
