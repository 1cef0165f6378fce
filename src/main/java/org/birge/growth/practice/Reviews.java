package org.birge.growth.practice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reviews an experience and what they said, and what those say who tried it. */
@Repository
class Reviews {

    private final JdbcClient sql;
    private final Clock clock;

    Reviews(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The people named; others make way, which those who have spoken never do. */
    void name(long experience, List<Long> people) {
        sql.sql("""
                delete from growth.experience_review
                 where experience_id = :experience
                   and given_at is null
                   and person_id <> all (:people::bigint[])
                """)
                .param("experience", experience)
                .param("people", people.toArray(Long[]::new))
                .update();
        sql.sql("""
                insert into growth.experience_review (experience_id, person_id, organisation_id, place_key, named_at, named_by)
                select e.id, asked.person, e.organisation_id, e.place_key, :now, :by
                  from growth.experience e
                 cross join unnest(:people::bigint[]) as asked (person)
                 where e.id = :experience
                on conflict (experience_id, person_id) do nothing
                """)
                .param("experience", experience)
                .param("people", people.toArray(Long[]::new))
                .param("by", Scope.current().person())
                .param("now", now())
                .update();
    }

    /** Those who have said something since it was last put before the centre. */
    List<Long> spoken(long experience) {
        return sql.sql("""
                select person_id
                  from growth.experience_review
                 where experience_id = :experience
                   and given_at is not null
                """).param("experience", experience).query(Long.class).list();
    }

    List<Long> people(long experience) {
        return sql.sql("select person_id from growth.experience_review where experience_id = :experience order by id")
                .param("experience", experience)
                .query(Long.class)
                .list();
    }

    /** How many opinions are there since it was last put before the centre. */
    int given(long experience) {
        return sql.sql("""
                select count(*)::int
                  from growth.experience_review
                 where experience_id = :experience
                   and given_at is not null
                """).param("experience", experience).query(Integer.class).single();
    }

    /** Whoever decides has to have read it: the version is raised. */
    void give(long experience, String opinion, String words) {
        sql.sql("""
                update growth.experience_review
                   set opinion = :opinion, words = :words, given_at = :now
                 where experience_id = :experience
                   and person_id = :person
                """)
                .param("experience", experience)
                .param("person", Scope.current().person())
                .param("opinion", opinion)
                .param("words", words)
                .param("now", now())
                .update();
        sql.sql("select growth.review_given(:experience)")
                .param("experience", experience)
                .query((row, n) -> n)
                .list();
    }

    /** After mending the same people read it anew; what they said stays in the history. */
    void askAnew(long experience) {
        sql.sql("""
                update growth.experience_review
                   set opinion = null, given_at = null
                 where experience_id = :experience
                """).param("experience", experience).update();
    }

    /** Told anew, the newer words stand. */
    void tried(long experience, String words, String helped) {
        Scope scope = Scope.current();
        sql.sql("""
                insert into growth.experience_try (experience_id, person_id, organisation_id, words, helped, tried_at)
                values (:experience, :person, :organisation, :words, :helped, :now)
                on conflict (experience_id, person_id) do update set words = excluded.words, helped = excluded.helped, tried_at = excluded.tried_at
                """)
                .param("experience", experience)
                .param("person", scope.person())
                .param("organisation", scope.organisation())
                .param("words", words)
                .param("helped", helped)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
