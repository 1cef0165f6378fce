package org.birge.support.induction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.Mentorships;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The writing side of the steps of pairs. */
@Repository
class PairSteps {

    private final JdbcClient sql;
    private final Mentorships mentorships;
    private final Clock clock;

    PairSteps(JdbcClient sql, Mentorships mentorships, Clock clock) {
        this.sql = sql;
        this.mentorships = mentorships;
        this.clock = clock;
    }

    PairStep lock(String publicId) {
        String pair = sql.sql("""
                select m.public_id
                  from support.induction_step s
                  join support.mentorship m on m.id = s.mentorship_id
                 where s.public_id = :id
                """)
                .param("id", publicId)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        Mentorship mentorship = mentorships.find(pair);
        return sql.sql("""
                select id, title, due, finished_by, done_at, confirmed_at, not_needed_at, version
                  from support.induction_step
                 where public_id = :id
                   for update
                """)
                .param("id", publicId)
                .query((row, n) -> new PairStep(
                        row.getLong("id"),
                        publicId,
                        mentorship,
                        row.getString("title"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("finished_by", Long.class),
                        state(row),
                        row.getLong("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Lays a step; its words are those of the programme. */
    void lay(Mentorship pair, Programme.Step step, LocalDate due) {
        sql.sql("""
                insert into support.induction_step (public_id, mentorship_id, mentor_id, mentee_id, due, kind, done_by, title, words, changed_at)
                values (:public_id, :pair, :mentor, :mentee, :due, :kind, :by, :title, :words, :now)
                """)
                .param("public_id", PublicId.next())
                .param("pair", pair.id())
                .param("mentor", pair.mentor())
                .param("mentee", pair.mentee())
                .param("due", due)
                .param("kind", step.kindCode())
                .param("by", step.byCode())
                .param("title", step.title())
                .param("words", step.words())
                .param("now", now())
                .update();
    }

    /**
     * Moves what is not done and lies on or after this day to other days; whoever may move the end of the pair does it without seeing the steps.
     *
     * @param was school days as they were, and what becomes of each
     * @param otherwise the day of those that lay before the first of them
     * @return how many steps were moved
     */
    int layAnew(long pair, LocalDate since, List<LocalDate> was, List<LocalDate> becomes, LocalDate otherwise) {
        return sql.sql("select support.lay_anew(:pair, :since, :was::date[], :becomes::date[], :otherwise, :now)")
                .param("pair", pair)
                .param("since", since)
                .param("was", was.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("becomes", becomes.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("otherwise", otherwise)
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    /** Takes away what was laid, before another programme is laid. */
    void takeAway(long pair) {
        sql.sql("delete from support.induction_step where mentorship_id = :pair")
                .param("pair", pair)
                .update();
    }

    void finished(long id, LocalDate day) {
        sql.sql("""
                update support.induction_step
                   set done_at = :now, done_on = :day, finished_by = :person, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("day", day)
                .param("person", Scope.current().person())
                .param("now", now())
                .update();
    }

    void unfinished(long id) {
        sql.sql("""
                update support.induction_step
                   set done_at = null, done_on = null, finished_by = null, changed_at = :now, version = version + 1
                 where id = :id
                """).param("id", id).param("now", now()).update();
    }

    void confirmed(long id) {
        sql.sql("""
                update support.induction_step
                   set confirmed_at = :now, confirmed_by = :person, changed_at = :now, version = version + 1
                 where id = :id
                """)
                .param("id", id)
                .param("person", Scope.current().person())
                .param("now", now())
                .update();
    }

    void postponed(long id, LocalDate due) {
        sql.sql("""
                update support.induction_step
                   set due = :due, postponed = postponed + 1, told_at = null, changed_at = :now, version = version + 1
                 where id = :id
                """).param("id", id).param("due", due).param("now", now()).update();
    }

    void notNeeded(long id, boolean yes) {
        sql.sql("""
                update support.induction_step
                   set not_needed_at = case when :yes then :now::timestamptz end, changed_at = :now, version = version + 1
                 where id = :id
                """).param("id", id).param("yes", yes).param("now", now()).update();
    }

    /** Kept for the two people, and for nobody else. */
    void happened(PairStep step, String what, @Nullable String words) {
        sql.sql("""
                insert into support.induction_event (step_id, mentor_id, mentee_id, at, person_id, what, words)
                values (:step, :mentor, :mentee, :now, :person, :what, :words)
                """)
                .param("step", step.id())
                .param("mentor", step.pair().mentor())
                .param("mentee", step.pair().mentee())
                .param("now", now())
                .param("person", Scope.current().person())
                .param("what", what)
                .param("words", words == null || words.isBlank() ? null : words.strip())
                .update();
    }

    static StepState state(ResultSet row) throws SQLException {
        return StepState.of(
                Moments.in(row, "done_at"), Moments.in(row, "confirmed_at"), Moments.in(row, "not_needed_at"));
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
