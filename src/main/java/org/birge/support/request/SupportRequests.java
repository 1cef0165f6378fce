package org.birge.support.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of requests for support. */
@Repository
class SupportRequests {

    private final JdbcClient sql;
    private final Clock clock;

    SupportRequests(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    long add(String publicId, AskForSupport.Command asked, String division, LocalDate promised) {
        Scope scope = Scope.current();
        return sql.sql("""
                insert into support.request (public_id, organisation_id, place_key, asked_by, whom, section, subject, topic, words, wish, wanted_by,
                                             division, asked_at, promised, area, measure)
                select :public_id, p.id, p.place_key, :person, :whom, :section, :subject, :topic, :words, :wish, :wanted_by, :division, :now, :promised, :area,
                       (select m.public_id from development_api.measure m where m.public_id = :measure and m.organisation_id = p.id)
                  from registry_api.place p
                 where p.id = :organisation
                   and p.kind = 'school'
                returning id
                """)
                .param("public_id", publicId)
                .param("organisation", scope.organisation())
                .param("person", scope.person())
                .param("whom", asked.whom())
                .param("section", asked.section())
                .param("subject", asked.subject())
                .param("topic", asked.topic())
                .param("words", asked.words())
                .param("wish", asked.wish())
                .param("wanted_by", asked.wantedBy())
                .param("division", division)
                .param("now", now())
                .param("promised", promised)
                .param("measure", asked.measure())
                .param("area", asked.area())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Request lock(String publicId) {
        return sql.sql("""
                select id, public_id, organisation_id, asked_by, topic, division, responsible_id, taken_at, done_at, confirmed_at, withdrawn_at, version
                  from support.request
                 where public_id = :id
                   for update
                """)
                .param("id", publicId)
                .query((row, n) -> new Request(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getLong("organisation_id"),
                        row.getLong("asked_by"),
                        row.getString("topic"),
                        row.getString("division"),
                        row.getObject("responsible_id", Long.class),
                        RequestState.of(
                                Moments.in(row, "taken_at"),
                                Moments.in(row, "done_at"),
                                Moments.in(row, "confirmed_at"),
                                Moments.in(row, "withdrawn_at")),
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void taken(long id, long responsible, LocalDate planned, String form) {
        sql.sql("""
                update support.request
                   set taken_at = coalesce(taken_at, :now), responsible_id = :responsible, planned = :planned, form = :form, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("responsible", responsible)
                .param("planned", planned)
                .param("form", form)
                .update();
    }

    /** The other division's promise begins anew, and nobody has taken it yet. */
    void passedOn(long id, String division, LocalDate promised) {
        sql.sql("""
                update support.request
                   set division = :division, promised = :promised, taken_at = null, responsible_id = null, planned = null, form = null,
                       version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("division", division)
                .param("promised", promised)
                .update();
    }

    void done(long id, LocalDate day, String form, int minutes, String words) {
        sql.sql("""
                update support.request
                   set done_at = :now, done_on = :day, form = :form, minutes = :minutes, done_words = :words, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("day", day)
                .param("form", form)
                .param("minutes", minutes)
                .param("words", words)
                .update();
    }

    void confirmed(long id, int rating, @Nullable String words) {
        sql.sql("""
                update support.request
                   set confirmed_at = :now, confirmed_by = :person, rating = :rating, rating_words = :words, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", now())
                .param("person", Scope.current().person())
                .param("rating", rating)
                .param("words", words)
                .update();
    }

    /** Taken on again by the same person, to be planned within the promise. */
    void givenBack(long id, LocalDate planned) {
        sql.sql("""
                update support.request
                   set done_at = null, done_on = null, planned = :planned, given_back = given_back + 1, version = version + 1
                 where id = :id
                """).param("id", id).param("planned", planned).update();
    }

    void withdrawn(long id) {
        sql.sql("update support.request set withdrawn_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** Kept for its history. */
    void happened(long request, String what, @Nullable String words) {
        sql.sql("""
                insert into support.request_event (request_id, at, person_id, account_id, what, words)
                values (:request, :at, :person, :account, :what, :words)
                """)
                .param("request", request)
                .param("at", now())
                .param("person", Scope.current().person())
                .param("account", Scope.current().account())
                .param("what", what)
                .param("words", words)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
