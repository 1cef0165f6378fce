package org.birge.growth.practice;

import java.util.List;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviewers, those who tried it and its history say of an experience, each as far as the reader may hear it. */
@Repository
class ExperienceVoices {

    private final JdbcClient sql;

    ExperienceVoices(JdbcClient sql) {
        this.sql = sql;
    }

    List<ExperiencePage.Reviewer> reviewers(long experience) {
        return sql.sql("""
                select coalesce(n.public_id, '') as public_id, coalesce(n.name, '') as name, coalesce(w.place, '') as place, r.opinion, r.words
                  from growth.experience_review r
                  left join registry_api.person n on n.id = r.person_id
                  left join lateral (
                    select o.short_name as place
                      from registry_api.posting p
                      join registry_api.place o on o.id = p.organisation_id
                     where p.person_id = r.person_id
                     order by p.main desc, p.id desc
                     limit 1) w on true
                 where r.experience_id = :experience
                 order by r.id
                """)
                .param("experience", experience)
                .query(ExperiencePage.Reviewer.class)
                .list();
    }

    /** For the teacher, without names. */
    List<ExperiencePage.Opinion> opinions(long experience) {
        return sql.sql("select opinion, words from growth.review_words(:experience)")
                .param("experience", experience)
                .query(ExperiencePage.Opinion.class)
                .list();
    }

    ExperiencePage.@Nullable Opinion own(long experience) {
        return sql.sql("""
                select opinion, words
                  from growth.experience_review
                 where experience_id = :experience
                   and person_id = :person
                   and given_at is not null
                """)
                .param("experience", experience)
                .param("person", Scope.current().person())
                .query(ExperiencePage.Opinion.class)
                .optional()
                .orElse(null);
    }

    List<ExperiencePage.Attempt> tries(long experience) {
        return attempts(experience, false);
    }

    ExperiencePage.@Nullable Attempt tried(long experience) {
        return attempts(experience, true).stream().findFirst().orElse(null);
    }

    private List<ExperiencePage.Attempt> attempts(long experience, boolean own) {
        return sql.sql("""
                select coalesce(n.name, growth.tried_by(t.id)) as name, o.short_name as school, t.words, t.helped, t.tried_at
                  from growth.experience_try t
                  join registry_api.place o on o.id = t.organisation_id
                  left join registry_api.person n on n.id = t.person_id
                 where t.experience_id = :experience
                   and (not :own or t.person_id = :person)
                 order by t.id desc
                 limit 200
                """)
                .param("experience", experience)
                .param("own", own)
                .param("person", Scope.current().person())
                .query((row, n) -> new ExperiencePage.Attempt(
                        row.getString("name"),
                        row.getString("school"),
                        row.getString("words"),
                        row.getString("helped"),
                        Objects.requireNonNull(Moments.in(row, "tried_at"))))
                .list();
    }

    /** @param named whether the reader may know who reviewed: the centre alone; to others a review comes without its writer */
    List<ExperiencePage.Event> history(long experience, boolean named) {
        return sql.sql("""
                select e.id, e.at, n.name as who, e.what, nullif(e.words, '') as words
                  from growth.experience_event e
                  left join registry_api.person n on n.id = e.person_id
                 where e.experience_id = :experience
                   and (:named or e.what not like 'reviewed-%')
                 union all
                select r.id, r.at, null, r.what, nullif(r.words, '')
                  from growth.review_events(:experience) r
                 where not :named
                 order by id desc
                """)
                .param("experience", experience)
                .param("named", named)
                .query((row, n) -> new ExperiencePage.Event(
                        Objects.requireNonNull(Moments.in(row, "at")),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("words")))
                .list();
    }
}
