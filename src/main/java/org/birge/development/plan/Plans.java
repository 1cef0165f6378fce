package org.birge.development.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of plans. */
@Repository
class Plans {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    Plans(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /** Empty when there already is a plan of this year. */
    Optional<Long> open(String publicId, long organisation, SchoolYear year) {
        return sql.sql("""
                insert into development.plan (public_id, organisation_id, place_key, year, opened_at)
                select :public_id, p.id, p.place_key, :year, :now
                  from registry_api.place p
                 where p.id = :organisation
                   and p.kind in ('school', 'centre')
                    on conflict (organisation_id, year) do nothing
                returning id
                """)
                .param("public_id", publicId)
                .param("organisation", organisation)
                .param("year", year.start())
                .param("now", now())
                .query(Long.class)
                .optional();
    }

    /** The plan under a lock, for whoever changes it. Refuses one whose year is closed. */
    Plan lock(String publicId) {
        Plan plan = lockIfThere(publicId).orElseThrow(NotFound::new);
        if (closed(plan)) {
            throw new Refusal("closing.year-closed");
        }
        return plan;
    }

    /** The same without a refusal. Empty when it is not within reach. */
    Optional<Plan> lockIfThere(String publicId) {
        return sql.sql("""
                select p.id, p.public_id, p.organisation_id, o.kind = 'centre' as centre, p.year, p.submitted_by, p.version, s.state,
                       (p.comments_opened_at at time zone :zone)::date as comments_opened, p.comments_until,
                       p.comments_closed_at is not null as comments_closed, p.adopted_on, p.answer_by,
                       (coalesce(p.agreed_at, p.noted_at) at time zone :zone)::date as answered_on
                  from development.plan p
                  join development_api.plan s on s.id = p.id
                  join registry_api.place o on o.id = p.organisation_id
                 where p.public_id = :id
                   for update of p
                """)
                .param("id", publicId)
                .param("zone", pack.timeZone().getId())
                .query((row, n) -> new Plan(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getLong("organisation_id"),
                        new SchoolYear(row.getInt("year")),
                        row.getBoolean("centre"),
                        PlanState.of(row.getString("state")),
                        row.getObject("submitted_by", Long.class),
                        new Plan.Route(
                                row.getObject("comments_opened", LocalDate.class),
                                row.getObject("comments_until", LocalDate.class),
                                row.getBoolean("comments_closed"),
                                row.getObject("adopted_on", LocalDate.class),
                                row.getObject("answer_by", LocalDate.class),
                                row.getObject("answered_on", LocalDate.class)),
                        row.getLong("version")))
                .optional();
    }

    private boolean closed(Plan plan) {
        return sql.sql("""
                select exists (select 1
                                 from development.year_report
                                where organisation_id = :organisation
                                  and year = :year
                                  and closed_at is not null)
                """)
                .param("organisation", plan.organisation())
                .param("year", plan.year().start())
                .query(Boolean.class)
                .single();
    }

    void submitted(long plan, @Nullable String orderNumber, @Nullable LocalDate orderDate) {
        sql.sql("""
                update development.plan
                   set submitted_at = :now, submitted_by = :person, returned_at = null, order_number = :number, order_date = :date,
                       version = version + 1
                 where id = :id
                """)
                .param("id", plan)
                .param("now", now())
                .param("person", Scope.current().person())
                .param("number", orderNumber)
                .param("date", orderDate)
                .update();
    }

    void takenBack(long plan) {
        sql.sql("update development.plan set submitted_at = null, version = version + 1 where id = :id")
                .param("id", plan)
                .update();
    }

    void agreed(long plan) {
        sql.sql("update development.plan set agreed_at = :now, version = version + 1 where id = :id")
                .param("id", plan)
                .param("now", now())
                .update();
    }

    void noted(long plan) {
        sql.sql("update development.plan set noted_at = :now, version = version + 1 where id = :id")
                .param("id", plan)
                .param("now", now())
                .update();
    }

    void returned(long plan, String words) {
        sql.sql("""
                update development.plan
                   set submitted_at = null, returned_at = :now, returned_words = :words, version = version + 1
                 where id = :id
                """).param("id", plan).param("now", now()).param("words", words).update();
    }

    void happened(long plan, String what, @Nullable String words) {
        Scope scope = Scope.current();
        sql.sql("""
                insert into development.plan_event (plan_id, at, person_id, account_id, what, words)
                values (:plan, :at, :person, :account, :what, :words)
                """)
                .param("plan", plan)
                .param("at", now())
                .param("person", scope.person())
                .param("account", scope.account())
                .param("what", what)
                .param("words", words)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
