package org.birge.registry.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.registry.staff.Terms;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for people whom another place has. What goes out never says whom or where. */
@Repository
class Requests {

    /** An incoming request that waits, locked. */
    record Locked(
            long id,
            String publicId,
            long personId,
            String personPublicId,
            long organisation,
            long askerId,
            String asker,
            String post,
            LocalDate validFrom,
            Instant askedAt,
            @Nullable Long askedPerson,
            boolean decided) {}

    static final String WAITING = """
            select count(*)
              from registry.posting_request
             where to_place_key >= :low
               and to_place_key < :high
               and decided_at is null
            """;

    private final JdbcClient sql;
    private final Terms terms;

    Requests(JdbcClient sql, Terms terms) {
        this.sql = sql;
        this.terms = terms;
    }

    List<RequestsPage.Incoming> incoming(Scope scope) {
        return sql.sql("""
                select q.public_id, a.public_id as person, n.surname || ' ' || n.first_name as name, t.name as asker, q.post, q.valid_from
                  from registry.posting_request q
                  join registry.person a on a.id = q.person_id
                  join registry.person_period n on n.person_id = q.person_id and n.valid_until is null
                  join registry.organisation_period t on t.organisation_id = q.from_organisation_id and t.valid_until is null
                 where q.to_place_key >= :low
                   and q.to_place_key < :high
                   and q.decided_at is null
                 order by q.id
                 limit 100
                """)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new RequestsPage.Incoming(
                        row.getString("public_id"),
                        row.getString("person"),
                        row.getString("name"),
                        row.getString("asker"),
                        terms.post(row.getString("post")),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    List<RequestsPage.Outgoing> outgoing(Scope scope) {
        return sql.sql("""
                select post, subject, valid_from, asked_at,
                       case when decided_at is null then 'waiting' else coalesce(accepted_as, 'declined') end as state
                  from registry.posting_request
                 where from_place_key >= :low
                   and from_place_key < :high
                 order by id desc
                 limit 100
                """)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new RequestsPage.Outgoing(
                        terms.post(row.getString("post")),
                        terms.subject(row.getString("subject")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getString("state")))
                .list();
    }

    Locked lock(String publicId, Scope scope) {
        return sql.sql("""
                select q.id, q.public_id, q.person_id, a.public_id as person_public_id, q.to_organisation_id as organisation, q.from_organisation_id as asker_id,
                       t.name as asker, q.post, q.valid_from, q.asked_at, q.asked_person, q.decided_at is not null as decided
                  from registry.posting_request q
                  join registry.person a on a.id = q.person_id
                  join registry.organisation_period t on t.organisation_id = q.from_organisation_id and t.valid_until is null
                 where q.public_id = :id
                   and q.to_place_key >= :low
                   and q.to_place_key < :high
                   for update of q
                """)
                .param("id", publicId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new Locked(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getLong("person_id"),
                        row.getString("person_public_id"),
                        row.getLong("organisation"),
                        row.getLong("asker_id"),
                        row.getString("asker"),
                        row.getString("post"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("asked_person", Long.class),
                        row.getBoolean("decided")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void decide(long id, @Nullable String acceptedAs, Instant now) {
        sql.sql(
                        "update registry.posting_request set decided_at = :now, decided_by = :by, accepted_as = :as where id = :id")
                .param("id", id)
                .param("as", acceptedAs)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().account())
                .update();
    }

    /** The person leaves the place that was asked, and its unions, before the first day at the new one. */
    void leave(Locked request) {
        sql.sql("""
                update registry.posting
                   set valid_until = greatest(:from, valid_from), end_reason = 'transfer', version = version + 1
                 where person_id = :person
                   and organisation_id = :organisation
                   and (valid_until is null or valid_until > :from)
                """)
                .param("person", request.personId())
                .param("organisation", request.organisation())
                .param("from", request.validFrom())
                .update();
        sql.sql("""
                update registry.method_union_member
                   set valid_until = greatest(:from, valid_from)
                 where person_id = :person
                   and organisation_id = :organisation
                   and valid_until is null
                """)
                .param("person", request.personId())
                .param("organisation", request.organisation())
                .param("from", request.validFrom())
                .update();
    }

    void fulfil(long id, String posting, Instant now) {
        sql.sql("select registry.fulfil_posting_request(:id, :posting, :now)")
                .param("id", id)
                .param("posting", posting)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> true)
                .list();
    }
}
