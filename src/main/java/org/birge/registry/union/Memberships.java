package org.birge.registry.union;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to a union and leads it, from when to when; a stretch with another role is a row of its own. */
@Repository
class Memberships {

    /** A stretch in force. */
    record Stretch(long id, long person, boolean leads, LocalDate from) {}

    private final JdbcClient sql;
    private final Clock clock;

    Memberships(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Ids of the people who are in reach. */
    List<Long> people(List<String> publicIds) {
        return sql.sql("select id from registry.person where public_id = any (:ids)")
                .param("ids", publicIds.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    Optional<Stretch> head(long union) {
        return sql.sql("""
                select id, person_id as person, leads, valid_from as "from"
                  from registry.method_union_member
                 where union_id = :union
                   and leads
                   and valid_until is null
                """).param("union", union).query(Stretch.class).optional();
    }

    Optional<Stretch> of(long union, String person) {
        return sql.sql("""
                select m.id, m.person_id as person, m.leads, m.valid_from as "from"
                  from registry.method_union_member m
                  join registry.person a on a.id = m.person_id
                 where m.union_id = :union
                   and a.public_id = :person
                   and m.valid_until is null
                """)
                .param("union", union)
                .param("person", person)
                .query(Stretch.class)
                .optional();
    }

    void end(Stretch stretch, LocalDate until) {
        sql.sql("update registry.method_union_member set valid_until = :until where id = :id")
                .param("id", stretch.id())
                .param("until", until)
                .update();
    }

    /** Leads from a day on, or no longer; the stretch that begins on that day is corrected in place. */
    void lead(Stretch stretch, boolean leads, LocalDate from) {
        if (stretch.from().equals(from)) {
            sql.sql("update registry.method_union_member set leads = :leads where id = :id")
                    .param("id", stretch.id())
                    .param("leads", leads)
                    .update();
            return;
        }
        end(stretch, from);
        sql.sql("""
                insert into registry.method_union_member (union_id, person_id, organisation_id, place_key, leads, valid_from, recorded_at, recorded_by)
                select union_id, person_id, organisation_id, place_key, :leads, :from, :now, :by::bigint
                  from registry.method_union_member
                 where id = :id
                """)
                .param("id", stretch.id())
                .param("leads", leads)
                .param("from", from)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().account())
                .update();
    }
}
