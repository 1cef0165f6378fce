package org.birge.registry.person;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Postings of one person, locked for a change. */
@Repository
class PersonPostings {

    /** A posting as it stands. */
    record Posting(
            long id,
            String publicId,
            long version,
            long personId,
            String personPublicId,
            long organisationId,
            long placeKey,
            String post,
            @Nullable String subject,
            @Nullable String stage,
            @Nullable BigDecimal weeklyLoad,
            boolean main,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    private final JdbcClient sql;
    private final Clock clock;

    PersonPostings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A posting within the viewer's places; a person's own posting elsewhere is not theirs to change. */
    Posting of(String publicId) {
        Scope scope = Scope.current();
        return sql.sql("""
                select p.id, p.public_id, p.version, p.person_id, a.public_id as person_public_id, p.organisation_id, p.place_key, p.post, p.subject,
                       p.stage, p.weekly_load, p.main, p.valid_from, p.valid_until
                  from registry.posting p
                  join registry.person a on a.id = p.person_id
                 where p.public_id = :id
                   and p.place_key >= :low
                   and p.place_key < :high
                """)
                .param("id", publicId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Posting.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, locked, unless somebody saved in between. */
    Posting locked(String publicId, long version) {
        Posting posting = of(publicId);
        long now = sql.sql("select version from registry.posting where id = :id for update")
                .param("id", posting.id())
                .query(Long.class)
                .single();
        if (now != version) {
            throw Refusal.stale();
        }
        return posting;
    }

    /** Whether the person still has a posting at the place on that day or later. */
    boolean worksAt(long person, long organisation, LocalDate day) {
        return sql.sql("""
                select exists (select 1
                                 from registry.posting
                                where person_id = :person
                                  and organisation_id = :organisation
                                  and not acting
                                  and (valid_until is null or valid_until > :day))
                """)
                .param("person", person)
                .param("organisation", organisation)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void end(long id, LocalDate until, String reason) {
        sql.sql("""
                update registry.posting
                   set valid_until = :until, end_reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("until", until)
                .param("reason", reason)
                .update();
    }

    void correct(long id, @Nullable String subject, @Nullable String stage, @Nullable BigDecimal load) {
        sql.sql("""
                update registry.posting
                   set subject = :subject, stage = :stage, weekly_load = :load, version = version + 1, recorded_at = :now, recorded_by = :by
                 where id = :id
                """)
                .param("id", id)
                .param("subject", subject)
                .param("stage", stage)
                .param("load", load)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().account())
                .update();
    }

    /** The same posting from a day on with another subject, stage or load. */
    void goOn(
            Posting before,
            @Nullable String subject,
            @Nullable String stage,
            @Nullable BigDecimal load,
            LocalDate from) {
        sql.sql("""
                insert into registry.posting (public_id, person_id, organisation_id, place_key, post, subject, stage, weekly_load, main,
                                              valid_from, valid_until, recorded_at, recorded_by)
                select :public_id, person_id, organisation_id, place_key, post, :subject, :stage, :load, main, :from, :until, :now, :by::bigint
                  from registry.posting
                 where id = :before
                """)
                .param("public_id", PublicId.next())
                .param("before", before.id())
                .param("subject", subject)
                .param("stage", stage)
                .param("load", load)
                .param("from", from)
                .param("until", before.validUntil())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().account())
                .update();
    }

    /** Of those that remain from that day on, wherever, that of the largest load becomes the main one, of equal ones the oldest. */
    void followMain(long person, LocalDate day) {
        sql.sql("select registry.follow_main(:person, :day, :posting, :now)")
                .param("person", person)
                .param("day", day)
                .param("posting", PublicId.next())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Who leaves a place acts as its head no longer. */
    void endActing(long person, long organisation, LocalDate until) {
        sql.sql("""
                update registry.posting
                   set valid_until = greatest(:until, valid_from), version = version + 1
                 where person_id = :person
                   and organisation_id = :organisation
                   and acting
                   and valid_until > :until
                """)
                .param("person", person)
                .param("organisation", organisation)
                .param("until", until)
                .update();
    }

    /** Who leaves a place leaves its unions. */
    void leaveUnions(long person, long organisation, LocalDate until) {
        sql.sql("""
                update registry.method_union_member
                   set valid_until = greatest(:until, valid_from)
                 where person_id = :person
                   and organisation_id = :organisation
                   and valid_until is null
                """)
                .param("person", person)
                .param("organisation", organisation)
                .param("until", until)
                .update();
    }
}
