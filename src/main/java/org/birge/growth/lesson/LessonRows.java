package org.birge.growth.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.registry.Region;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of open lessons: what row security lets the reader see, which of other schools is what their heads agreed to. */
@Repository
class LessonRows {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final LessonDays days;

    LessonRows(JdbcClient sql, CountryPack pack, LessonDays days) {
        this.sql = sql;
        this.pack = pack;
        this.days = days;
    }

    /** The nearest first; what is over, the latest first. */
    List<LessonLine> page(Actor actor, LessonFilter filter, int size) {
        return sql.sql("""
                with own (id) as (
                  select l.id from growth.open_lesson l where l.teacher_id = :person
                   union
                  select g.lesson_id from growth.lesson_guest g where g.person_id = :person and g.left_at is null
                ), visited (id) as (
                  select g.lesson_id from growth.lesson_guest g where g.organisation_id = :organisation and g.left_at is null
                ), listed as (
                  select l.id, l.public_id, l.organisation_id, l.teacher_id, l.topic, l.subject, l.class_name, l.day, l.begins, l.ends, l.places,
                         l.agreed_at, l.declined_at, l.called_off_at, l.held_at, o.short_name as school, coalesce(o.district, '') as district,
                         extract(epoch from l.day + l.begins) * case when :view in ('past', 'own', 'school') then -1 else 1 end as turn
                    from growth.open_lesson l
                    join registry_api.place o on o.id = l.organisation_id
                   where case :view
                           when 'ahead' then l.region = :region and l.agreed_at is not null and l.called_off_at is null and l.held_at is null
                                             and l.day >= :today
                           when 'past' then l.region = :region and l.agreed_at is not null and l.called_off_at is null
                                            and (l.held_at is not null or l.day < :today)
                           when 'own' then l.id = any (array(select own.id from own))
                           when 'school' then l.organisation_id = :organisation
                           else l.id = any (array(select visited.id from visited)) and l.called_off_at is null
                         end
                     and (:subject = '' or l.subject = :subject)
                     and (:district = '' or o.district = :district)
                     and (:q = ''
                          or growth.folded(:q) <> ''
                             and not exists (select 1
                                               from string_to_table(growth.folded(:q), ' ') as word
                                              where strpos(l.topic_key || ' ' || growth.folded(o.name), word) = 0))
                ), page as (
                  select l.*
                    from listed l
                   where :after::text is null
                      or (l.turn, l.id) > (select p.turn, p.id from listed p where p.public_id = :after)
                   order by l.turn, l.id
                   limit :size)
                select p.*, coalesce(growth.lesson_teacher(p.id), '') as teacher, growth.lesson_guests(p.id) as taken,
                       case when p.teacher_id = :person then 'teacher'
                            when exists (select 1
                                           from growth.lesson_guest g
                                          where g.lesson_id = p.id
                                            and g.person_id = :person
                                            and g.left_at is null) then 'guest' end as mine,
                       case when :view = 'guests'
                            then (select string_agg(n.name, ', ' order by n.sort_key)
                                    from growth.lesson_guest g
                                    join registry_api.person n on n.id = g.person_id
                                   where g.lesson_id = p.id
                                     and g.organisation_id = :organisation
                                     and g.left_at is null) end as ours
                  from page p
                 order by p.turn, p.id
                """)
                .param("view", filter.view())
                .param("region", Region.of(actor.grant().low()).number())
                .param("today", days.today())
                .param("person", actor.person())
                .param("organisation", actor.organisation())
                .param("subject", filter.subject())
                .param("district", filter.district())
                .param("q", filter.q())
                .param("after", filter.after().isEmpty() ? null : filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    private LessonLine line(ResultSet row) throws SQLException {
        return new LessonLine(
                row.getString("public_id"),
                row.getString("topic"),
                pack.subject(Objects.requireNonNull(row.getString("subject"))).name(),
                row.getString("class_name"),
                row.getString("teacher"),
                row.getString("school"),
                row.getString("district"),
                LessonTime.in(row),
                row.getInt("places"),
                row.getInt("taken"),
                LessonState.in(row),
                row.getString("mine"),
                row.getString("ours"));
    }
}
