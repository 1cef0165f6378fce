package org.birge.growth.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.birge.access.Actor;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads whose hours are few and which courses lead to a near subject (J1d.6): maths to informatics, chemistry to biology, by the pack. */
@Repository
class ReadRequalification {

    private record Few(long person, String name, String subject, String post, BigDecimal load) {}

    private record Leading(
            String publicId,
            String title,
            String subject,
            @Nullable LocalDate next) {}

    private final JdbcClient sql;
    private final TrainingDays days;
    private final CountryPack pack;

    ReadRequalification(JdbcClient sql, TrainingDays days, CountryPack pack) {
        this.sql = sql;
        this.days = days;
        this.pack = pack;
    }

    /** Those with the fewest hours first; whose subject has no near one are left out. */
    @Transactional(readOnly = true)
    RequalificationPage page(Actor actor) {
        Map<String, Integer> full = pack.posts().stream()
                .filter(post -> post.fullWeeklyLoad() != null)
                .collect(Collectors.toMap(
                        CountryPack.Post::code, post -> Objects.requireNonNull(post.fullWeeklyLoad())));
        List<Leading> courses = courses(actor);
        return new RequalificationPage(few(actor, full).stream()
                .filter(one -> pack.subjects().stream()
                        .anyMatch(subject -> subject.code().equals(one.subject())
                                && !subject.near().isEmpty()))
                .map(one -> line(one, Objects.requireNonNull(full.get(one.post())), courses))
                .toList());
    }

    private RequalificationPage.Line line(Few one, int full, List<Leading> courses) {
        List<String> near = pack.subject(one.subject()).near();
        return new RequalificationPage.Line(
                one.person(),
                one.name(),
                pack.subject(one.subject()).name(),
                one.load(),
                full,
                near.stream().map(code -> pack.subject(code).name()).toList(),
                courses.stream()
                        .filter(course -> near.contains(course.subject()))
                        .map(course -> new RequalificationPage.Fit(
                                course.publicId(),
                                course.title(),
                                pack.subject(course.subject()).name(),
                                course.next()))
                        .toList());
    }

    private List<Few> few(Actor actor, Map<String, Integer> full) {
        return sql.sql("""
                select n.id as person, n.name, w.subject, w.post, w.load
                  from (select p.person_id, min(p.subject) as subject, min(p.post) as post, sum(p.weekly_load) as load
                          from registry_api.posting p
                         where p.organisation_id = :school
                           and p.post = any (:posts)
                           and p.subject is not null
                           and p.weekly_load is not null
                           and p.valid_from <= :today
                           and (p.valid_until is null or p.valid_until > :today)
                         group by p.person_id
                        having count(distinct p.subject) = 1) w
                  join unnest(:posts::text[], :loads::int[]) as f (post, full_load) on f.post = w.post
                  join registry_api.person n on n.id = w.person_id
                 where w.load < f.full_load
                 order by w.load, n.sort_key, n.id
                """)
                .param("school", actor.organisation())
                .param("posts", full.keySet().stream().sorted().toArray(String[]::new))
                .param("loads", full.keySet().stream().sorted().map(full::get).toArray(Integer[]::new))
                .param("today", days.today())
                .query(Few.class)
                .list();
    }

    private List<Leading> courses(Actor actor) {
        return sql.sql("""
                select c.public_id, c.title, c.subject, n.next
                  from growth.course c
                 cross join lateral (
                   select min(t.first_day) as next
                     from growth.training t
                    where t.course_id = c.id
                      and t.first_day >= :today
                      and t.called_off_at is null) n
                 where c.organisation_id in (select o.id
                                               from registry_api.place o
                                              where o.kind = 'centre'
                                                and o.reach_low < :high
                                                and o.reach_high > :low)
                   and c.kind = 'requalification'
                   and c.offered_at is not null
                   and c.withdrawn_at is null
                 order by n.next nulls last, c.title_key
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("today", days.today())
                .query(Leading.class)
                .list();
    }
}
