package org.birge.support.mentor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of mentors' profiles. */
@Repository
class Mentors {

    private static final String PROFILE = """
            select id, public_id, person_id, organisation_id, place_key, capacity, reach, reach_km, put_forward_by,
                   consented_at, approved_at, declined_at, paused_at, ended_at, version
              from support.mentor
             where public_id = :id
            """;

    private final JdbcClient sql;
    private final MentoringDays days;

    Mentors(JdbcClient sql, MentoringDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** @param consented whether the person put themself forward */
    void add(String publicId, long person, Workplace at, Offer offer, @Nullable LocalDate since, boolean consented) {
        sql.sql("""
                insert into support.mentor (public_id, person_id, organisation_id, place_key, put_forward_by, put_forward_at, subjects, languages, capacity,
                                            reach, reach_km, strengths, words, teaching_since, consented_at)
                values (:public_id, :person, :organisation, :place, :by, :now, :subjects, :languages, :capacity,
                        :reach, :km, :strengths, :words, :since, case when :consented then :now::timestamptz end)
                """)
                .param("public_id", publicId)
                .param("person", person)
                .param("organisation", at.id())
                .param("place", at.key())
                .param("by", Scope.current().person())
                .param("now", days.now())
                .param("subjects", offer.subjects().toArray(String[]::new))
                .param("languages", offer.languages().toArray(String[]::new))
                .param("capacity", offer.capacity())
                .param("reach", offer.reach())
                .param("km", offer.km())
                .param("strengths", offer.strengths().toArray(String[]::new))
                .param("words", offer.words())
                .param("since", since)
                .param("consented", consented)
                .update();
    }

    /** Whether the person has a profile that is not over. */
    boolean has(long person) {
        return sql.sql("""
                select exists (
                  select 1
                    from support.mentor
                   where person_id = :person
                     and declined_at is null
                     and ended_at is null)
                """).param("person", person).query(Boolean.class).single();
    }

    MentorProfile lock(String publicId) {
        return one(publicId, PROFILE + " for update");
    }

    MentorProfile find(String publicId) {
        return one(publicId, PROFILE);
    }

    /** The profile that is not over, under a lock: while it is held nobody else takes a place of this mentor. */
    Optional<MentorProfile> lockOf(long person) {
        return sql.sql("""
                select id, public_id, person_id, organisation_id, place_key, capacity, reach, reach_km, put_forward_by,
                       consented_at, approved_at, declined_at, paused_at, ended_at, version
                  from support.mentor
                 where person_id = :person
                   and declined_at is null
                   and ended_at is null
                   for update
                """)
                .param("person", person)
                .query((row, n) -> profile(row))
                .optional();
    }

    /** Pairs the mentor has said yes to and that have not ended: each holds a place. */
    int taken(long person) {
        return sql.sql("""
                select count(*)::int
                  from support.mentorship
                 where mentor_id = :person
                   and mentor_agreed_at is not null
                   and declined_at is null
                   and withdrawn_at is null
                   and ended_at is null
                   and ends >= :today
                """)
                .param("person", person)
                .param("today", days.today())
                .query(Integer.class)
                .single();
    }

    void consented(long id) {
        sql.sql("update support.mentor set consented_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", days.now())
                .update();
    }

    void approved(long id) {
        sql.sql("""
                update support.mentor
                   set approved_at = :now, approved_by = :person, version = version + 1, reason = null,
                       former_reach = null, former_km = null, former_approved_at = null, former_approved_by = null
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("person", Scope.current().person())
                .update();
    }

    /** What was approved before holds on as it was; only who never was a mentor is declined. @return whether it holds on */
    boolean declined(long id, String reason) {
        boolean restored = sql.sql("""
                        update support.mentor
                           set reach = former_reach, reach_km = former_km, approved_at = former_approved_at, approved_by = former_approved_by,
                               former_reach = null, former_km = null, former_approved_at = null, former_approved_by = null,
                               reason = :reason, version = version + 1
                         where id = :id
                           and former_approved_at is not null
                        """).param("id", id).param("reason", reason).update() > 0;
        if (!restored) {
            over(id, reason);
        }
        return restored;
    }

    private void over(long id, String reason) {
        sql.sql("""
                update support.mentor
                   set declined_at = :now, declined_by = :person, reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("person", Scope.current().person())
                .param("reason", reason)
                .update();
    }

    /** @param anew whether it has to be approved again */
    void changed(long id, Offer offer, boolean anew) {
        sql.sql("""
                update support.mentor
                   set former_reach = case when :anew and approved_at is not null then reach else former_reach end,
                       former_km = case when :anew and approved_at is not null then reach_km else former_km end,
                       former_approved_at = case when :anew and approved_at is not null then approved_at else former_approved_at end,
                       former_approved_by = case when :anew and approved_at is not null then approved_by else former_approved_by end,
                       subjects = :subjects, languages = :languages, capacity = :capacity, reach = :reach, reach_km = :km, strengths = :strengths,
                       words = :words, version = version + 1,
                       approved_at = case when :anew then null else approved_at end,
                       approved_by = case when :anew then null else approved_by end,
                       paused_at = case when :anew then null else paused_at end
                 where id = :id
                """)
                .param("id", id)
                .param("subjects", offer.subjects().toArray(String[]::new))
                .param("languages", offer.languages().toArray(String[]::new))
                .param("capacity", offer.capacity())
                .param("reach", offer.reach())
                .param("km", offer.km())
                .param("strengths", offer.strengths().toArray(String[]::new))
                .param("words", offer.words())
                .param("anew", anew)
                .update();
    }

    void paused(long id, boolean paused) {
        sql.sql("""
                update support.mentor
                   set paused_at = case when :paused then :now::timestamptz end, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("paused", paused)
                .update();
    }

    void ended(long id, @Nullable String reason) {
        sql.sql("""
                update support.mentor
                   set ended_at = :now, ended_by = :person, reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("person", Scope.current().person())
                .param("reason", reason)
                .update();
    }

    private MentorProfile one(String publicId, String query) {
        return sql.sql(query)
                .param("id", publicId)
                .query((row, n) -> profile(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static MentorProfile profile(ResultSet row) throws SQLException {
        return new MentorProfile(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("person_id"),
                row.getLong("organisation_id"),
                row.getLong("place_key"),
                row.getInt("capacity"),
                row.getString("reach"),
                row.getObject("reach_km", Integer.class),
                row.getObject("put_forward_by", Long.class),
                state(row),
                row.getLong("version"));
    }

    static MentorState state(ResultSet row) throws SQLException {
        return MentorState.of(new MentorState.Moments(
                Moments.in(row, "consented_at"),
                Moments.in(row, "approved_at"),
                Moments.in(row, "declined_at"),
                Moments.in(row, "paused_at"),
                Moments.in(row, "ended_at")));
    }
}
