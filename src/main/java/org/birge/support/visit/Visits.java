package org.birge.support.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of visits. */
@Repository
class Visits {

    private static final String VISIT = """
            select v.*, p.short_name, p.public_id as school,
                   (select array_agg(w.person_id order by w.leads desc, w.person_id)
                      from support.visit_person w
                     where w.visit_id = v.id) as people
              from support.visit v
              join registry_api.place p on p.id = v.organisation_id
             where v.public_id = :id
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Visits(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return id of the visit; a school out of reach, something that is no school, or a visit to follow that has no record is not there */
    long add(String publicId, AnnounceVisit.Command planned) {
        Scope scope = Scope.current();
        return sql.sql("""
                insert into support.visit (public_id, organisation_id, place_key, centre_id, division, day, begins, ends, purpose, topic, words,
                                           follows_id, planned_by, announced_at, changed_at)
                select :public_id, p.id, p.place_key, :centre, :division, :day, :begins, :ends, :purpose, :topic, :words,
                       (select f.id from support.visit f where f.public_id = :follows), :person, :now, :now
                  from registry_api.place p
                 where p.public_id = :school
                   and p.kind = 'school'
                   and (:follows::text is null
                        or exists (select 1
                                     from support.visit f
                                    where f.public_id = :follows
                                      and f.organisation_id = p.id
                                      and f.recorded_at is not null))
                returning id
                """)
                .param("public_id", publicId)
                .param("centre", scope.organisation())
                .param("division", planned.division())
                .param("day", planned.time().day())
                .param("begins", planned.time().begins())
                .param("ends", planned.time().ends())
                .param("purpose", planned.purpose())
                .param("topic", planned.topic())
                .param("words", planned.words())
                .param("follows", planned.follows())
                .param("person", scope.person())
                .param("school", planned.school())
                .param("now", now())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void goThere(long visit, List<Long> people) {
        sql.sql("""
                insert into support.visit_person (visit_id, person_id, leads)
                select :visit, one, n = 1
                  from unnest(:people::bigint[]) with ordinality as all_of_them (one, n)
                """)
                .param("visit", visit)
                .param("people", people.toArray(Long[]::new))
                .update();
    }

    void instead(long visit, List<Long> people) {
        sql.sql("delete from support.visit_person where visit_id = :visit")
                .param("visit", visit)
                .update();
        goThere(visit, people);
    }

    Visit lock(String publicId) {
        return one(publicId, VISIT + " for update of v");
    }

    Visit find(String publicId) {
        return one(publicId, VISIT);
    }

    private Visit one(String publicId, String query) {
        return sql.sql(query)
                .param("id", publicId)
                .query((row, n) -> visit(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void agreed(long id) {
        sql.sql("""
                update support.visit
                   set agreed_at = :now, agreed_by = :person, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("person", Scope.current().person())
                .update();
    }

    void wished(long id, VisitTime time) {
        sql.sql("""
                update support.visit
                   set wished_at = :now, wished_by = :person, wished_day = :day, wished_begins = :begins, wished_ends = :ends,
                       agreed_at = null, agreed_by = null, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("person", Scope.current().person())
                .param("day", time.day())
                .param("begins", time.begins())
                .param("ends", time.ends())
                .update();
    }

    /** The school's own day needs no second word of the school. */
    void accepted(long id) {
        sql.sql("""
                update support.visit
                   set day = wished_day, begins = wished_begins, ends = wished_ends, agreed_at = :now, agreed_by = wished_by,
                       wished_at = null, wished_by = null, wished_day = null, wished_begins = null, wished_ends = null,
                       changed_at = :now, version = version + 1
                 where id = :id
                """).param("id", id).param("now", now()).update();
    }

    void moved(long id, VisitTime time) {
        sql.sql("""
                update support.visit
                   set day = :day, begins = :begins, ends = :ends, announced_at = :now, agreed_at = null, agreed_by = null,
                       wished_at = null, wished_by = null, wished_day = null, wished_begins = null, wished_ends = null,
                       changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("day", time.day())
                .param("begins", time.begins())
                .param("ends", time.ends())
                .update();
    }

    void calledOff(long id) {
        sql.sql("""
                update support.visit
                   set called_off_at = :now, called_off_by = :person, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("person", Scope.current().person())
                .update();
    }

    void recorded(long id, RecordVisit.Command record) {
        sql.sql("""
                update support.visit
                   set recorded_at = :now, recorded_by = :person, minutes = :minutes, seen = :seen, agreements = :agreements,
                       next_look = :next, answered_at = null, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("person", Scope.current().person())
                .param("minutes", record.minutes())
                .param("seen", record.seen().strip())
                .param("agreements", record.agreements())
                .param("next", record.nextLook())
                .update();
    }

    void answered(long id) {
        sql.sql("update support.visit set answered_at = :now, changed_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    void confirmed(long id) {
        sql.sql("""
                update support.visit
                   set confirmed_at = :now, confirmed_by = :person, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("person", Scope.current().person())
                .update();
    }

    /** Kept for its history. */
    void happened(long visit, String what, @Nullable String words) {
        sql.sql("""
                insert into support.visit_event (visit_id, at, person_id, account_id, what, words)
                values (:visit, :at, :person, :account, :what, :words)
                """)
                .param("visit", visit)
                .param("at", now())
                .param("person", Scope.current().person())
                .param("account", Scope.current().account())
                .param("what", what)
                .param("words", words)
                .update();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("organisation_id"),
                row.getString("school"),
                row.getString("short_name"),
                Objects.requireNonNull(VisitColumns.time(row, "")),
                row.getString("topic"),
                row.getArray("people") == null
                        ? List.of()
                        : Arrays.asList((Long[]) row.getArray("people").getArray()),
                VisitColumns.state(row),
                VisitColumns.time(row, "wished_"),
                row.getLong("version"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
