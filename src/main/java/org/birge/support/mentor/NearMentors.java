package org.birge.support.mentor;

import java.util.List;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mentors for one person, the nearest first: no more are read than are looked at, however many a region has. */
@Repository
class NearMentors {

    /**
     * Whom a mentor is looked for.
     *
     * @param school id of theirs
     * @param subject code of the pack; null for none
     * @param post code of the pack; null where it is not known
     * @param consented whether mentors of other schools may be named
     * @param unwilling ids of people who are not to be proposed again
     */
    record Sought(
            long person,
            long school,
            boolean newHead,
            @Nullable String subject,
            @Nullable String post,
            boolean consented,
            List<Long> unwilling) {}

    private final JdbcClient sql;
    private final SubjectRule subjects;
    private final Workplaces workplaces;
    private final MentoringDays days;

    NearMentors(JdbcClient sql, SubjectRule subjects, Workplaces workplaces, MentoringDays days) {
        this.sql = sql;
        this.subjects = subjects;
        this.workplaces = workplaces;
        this.days = days;
    }

    /**
     * Those with a free place who may come, in the order of {@link Nearness}, then within the school first, then as the crow flies. Their posts are read where
     * nearness asks for them; as name they have the key by which names are sorted.
     */
    List<FreeMentor> of(Sought sought, int most) {
        Scope scope = Scope.current();
        String subject = sought.newHead() ? null : sought.subject();
        return sql.sql("""
                with nearest as (
                  select m.*, o.latitude, o.longitude,
                         case when :new_head then case when m.strengths && :heading::text[] or exists (
                                select 1
                                  from registry_api.posting p
                                 where p.person_id = m.person_id
                                   and p.organisation_id = m.organisation_id
                                   and p.post = any (:heads)
                                   and p.valid_from <= :today
                                   and (p.valid_until is null or p.valid_until > :today)) then 0 else 1 end
                         when :subject::text is not null then case when m.subjects @> array[:subject::text] then 0 when m.subjects && :near::text[] then 1
                                                                   else 2 end
                         when exists (select 1
                                        from registry_api.posting p
                                       where p.person_id = m.person_id
                                         and p.organisation_id = m.organisation_id
                                         and p.post = :post
                                         and p.valid_from <= :today
                                         and (p.valid_until is null or p.valid_until > :today)) then 0
                         when m.subjects = '{}' then 2
                         else 1 end as nearness,
                         m.organisation_id <> :school as elsewhere,
                         abs(o.latitude - (select h.latitude from registry_api.place h where h.id = :school))
                           + abs(o.longitude - (select h.longitude from registry_api.place h where h.id = :school)) as apart
                    from support.mentor m
                    join registry_api.place o on o.id = m.organisation_id
                   where m.place_key >= :low
                     and m.place_key < :high
                     and m.approved_at is not null
                     and m.paused_at is null
                     and m.ended_at is null
                     and m.declined_at is null
                     and m.person_id <> :person
                     and m.person_id <> all (:unwilling)
                     and (m.organisation_id = :school and not :new_head
                          or m.organisation_id <> :school and m.reach = 'area' and :consented)
                   order by nearness, elsewhere, apart, m.id)
                select m.person_id, coalesce(m.sort_key, '') as name, m.organisation_id, m.latitude, m.longitude,
                       m.subjects, m.languages, m.capacity, m.reach, m.reach_km, m.teaching_since, m.strengths, t.taken, w.posts, w.posts && :heads::text[] as heads
                  from nearest m
                 cross join lateral (
                   select count(*)::int as taken
                     from support.mentorship s
                    where s.mentor_id = m.person_id
                      and s.mentor_agreed_at is not null
                      and s.declined_at is null
                      and s.withdrawn_at is null
                      and s.ended_at is null
                      and s.ends >= :today) t
                 cross join lateral (
                   select coalesce(array_agg(p.post), '{}') as posts
                     from registry_api.posting p
                    where (:new_head or :post::text is not null or m.organisation_id = :school)
                      and p.person_id = m.person_id
                      and p.organisation_id = m.organisation_id
                      and p.valid_from <= :today
                      and (p.valid_until is null or p.valid_until > :today)) w
                 where t.taken < m.capacity
                   and not (m.organisation_id = :school and w.posts && :heads::text[])
                 order by m.nearness, m.elsewhere, m.apart, m.id
                 limit :most
                """)
                .param("school", sought.school())
                .param("low", scope.low())
                .param("high", scope.high())
                .param("person", sought.person())
                .param("unwilling", sought.unwilling().toArray(Long[]::new))
                .param("new_head", sought.newHead())
                .param("consented", sought.consented())
                .param("heading", subjects.heading().toArray(String[]::new))
                .param("heads", workplaces.heads())
                .param("today", days.today())
                .param("subject", subject)
                .param(
                        "near",
                        subject == null ? new String[0] : subjects.near(subject).toArray(String[]::new))
                .param("post", sought.post())
                .param("most", most)
                .query((row, n) -> OpenPairs.mentor(row))
                .list();
    }
}
