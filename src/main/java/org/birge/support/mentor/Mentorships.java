package org.birge.support.mentor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of pairs. */
@Repository
public class Mentorships {

    private static final String PAIR = "select m.* from support.mentorship m where m.public_id = :id";

    private final JdbcClient sql;
    private final MentoringDays days;

    Mentorships(JdbcClient sql, MentoringDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** @param follows id of the pair it takes over from, null for none */
    long add(
            String publicId,
            ProposeMentorship.Command proposed,
            Workplace mentorAt,
            Workplace menteeAt,
            @Nullable Long follows) {
        return sql.sql("""
                insert into support.mentorship (public_id, mentor_id, mentor_organisation_id, mentor_place_key, mentee_id, organisation_id, place_key, kind,
                                                subject, begins, ends, source, follows_id, proposed_at, proposed_by)
                values (:public_id, :mentor, :mentor_organisation, :mentor_place, :mentee, :organisation, :place, :kind,
                        :subject, :begins, :ends, :source, :follows, :now, :person)
                returning id
                """)
                .param("public_id", publicId)
                .param("mentor", proposed.mentor())
                .param("mentor_organisation", mentorAt.id())
                .param("mentor_place", mentorAt.key())
                .param("mentee", proposed.mentee())
                .param("organisation", menteeAt.id())
                .param("place", menteeAt.key())
                .param("kind", proposed.kind())
                .param("subject", proposed.subject())
                .param("begins", proposed.begins())
                .param("ends", proposed.ends())
                .param("source", proposed.source())
                .param("follows", follows)
                .param("now", days.now())
                .param("person", Scope.current().person())
                .query(Long.class)
                .single();
    }

    /** Whether this mentee has a pair of this kind, proposed or agreed, on one of these days. */
    boolean has(long mentee, String kind, LocalDate begins, LocalDate ends) {
        return sql.sql("""
                select exists (
                  select 1
                    from support.mentorship
                   where mentee_id = :mentee
                     and kind = :kind
                     and declined_at is null
                     and withdrawn_at is null
                     and ended_at is null
                     and begins <= :ends
                     and ends >= :begins)
                """)
                .param("mentee", mentee)
                .param("kind", kind)
                .param("begins", begins)
                .param("ends", ends)
                .query(Boolean.class)
                .single();
    }

    public Mentorship lock(String publicId) {
        return one(publicId, PAIR + " for update");
    }

    public Mentorship find(String publicId) {
        return one(publicId, PAIR);
    }

    /** Those who say yes now; the third one makes it binding, from today where its first day has passed. */
    void agreed(Mentorship pair, Mentorship.Agreed now) {
        sql.sql("""
                update support.mentorship
                   set mentor_agreed_at = case when :mentor then coalesce(mentor_agreed_at, :now::timestamptz) else mentor_agreed_at end,
                       mentee_agreed_at = case when :mentee then coalesce(mentee_agreed_at, :now::timestamptz) else mentee_agreed_at end,
                       head_agreed_by = case when :head and head_agreed_at is null then :person::bigint else head_agreed_by end,
                       head_agreed_at = case when :head then coalesce(head_agreed_at, :now::timestamptz) else head_agreed_at end,
                       active_at = case when :all then :now::timestamptz end,
                       begins = case when :all then greatest(begins, :today::date) else begins end,
                       version = version + 1
                 where id = :id
                """)
                .param("id", pair.id())
                .param("mentor", now.mentor())
                .param("mentee", now.mentee())
                .param("head", now.head())
                .param("all", pair.agreed().and(now).all())
                .param("person", Scope.current().person())
                .param("now", days.now())
                .param("today", days.today())
                .update();
    }

    void declined(long id, String reason) {
        sql.sql("""
                update support.mentorship
                   set declined_at = :now, declined_by = :person, reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("person", Scope.current().person())
                .param("reason", reason)
                .update();
    }

    void withdrawn(long id) {
        sql.sql("""
                update support.mentorship
                   set withdrawn_at = :now, withdrawn_by = :person, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("person", Scope.current().person())
                .update();
    }

    /** What this mentor was asked and what has not begun, as far as one may take it back. */
    List<Mentorship> lockProposedTo(long mentor) {
        return sql.sql("""
                select m.*
                  from support.mentorship m
                 where m.mentor_id = :mentor
                   and m.active_at is null
                   and coalesce(m.declined_at, m.withdrawn_at) is null
                 order by m.id
                   for update
                """)
                .param("mentor", mentor)
                .query((row, n) -> pair(row, days.today()))
                .list();
    }

    void until(long id, LocalDate ends) {
        sql.sql("update support.mentorship set ends = :ends, told_end_at = null, version = version + 1 where id = :id")
                .param("id", id)
                .param("ends", ends)
                .update();
    }

    void ended(long id, LocalDate lastDay, @Nullable String reason) {
        sql.sql("""
                update support.mentorship
                   set ended_at = :now, ended_on = :day, ended_by = :person, reason = :reason, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("now", days.now())
                .param("day", lastDay)
                .param("person", Scope.current().person())
                .param("reason", reason)
                .update();
    }

    /** Kept for its history. */
    public void happened(long pair, String what, @Nullable String words) {
        sql.sql("""
                insert into support.mentorship_event (mentorship_id, at, person_id, account_id, what, words)
                values (:pair, :at, :person, :account, :what, :words)
                """)
                .param("pair", pair)
                .param("at", days.now())
                .param("person", Scope.current().person())
                .param("account", Scope.current().account())
                .param("what", what)
                .param("words", words)
                .update();
    }

    private Mentorship one(String publicId, String query) {
        return sql.sql(query)
                .param("id", publicId)
                .query((row, n) -> pair(row, days.today()))
                .optional()
                .orElseThrow(NotFound::new);
    }

    static Mentorship pair(ResultSet row, LocalDate today) throws SQLException {
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        return new Mentorship(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("mentor_id"),
                row.getLong("mentor_organisation_id"),
                row.getLong("mentee_id"),
                row.getLong("organisation_id"),
                row.getString("kind"),
                row.getString("subject"),
                row.getObject("begins", LocalDate.class),
                endedOn == null ? row.getObject("ends", LocalDate.class) : endedOn,
                row.getObject("proposed_by", Long.class),
                new Mentorship.Agreed(
                        row.getObject("mentor_agreed_at") != null,
                        row.getObject("mentee_agreed_at") != null,
                        row.getObject("head_agreed_at") != null),
                state(row, today),
                row.getLong("version"));
    }

    static MentorshipState state(ResultSet row, LocalDate today) throws SQLException {
        return MentorshipState.of(
                new MentorshipState.Moments(
                        Moments.in(row, "active_at"),
                        Moments.in(row, "declined_at"),
                        Moments.in(row, "withdrawn_at"),
                        Moments.in(row, "ended_at")),
                Objects.requireNonNull(row.getObject("ends", LocalDate.class)),
                row.getObject("ended_on", LocalDate.class),
                today);
    }
}
