package org.birge.development.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.shared.PublicId;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.Calendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Control points of schools: their words, and the figures frozen with the day. */
@Repository
class ControlPoints {

    private final JdbcClient sql;

    ControlPoints(JdbcClient sql) {
        this.sql = sql;
    }

    List<ControlPoint> of(long school, SchoolYear year) {
        return sql.sql("""
                select c.id, c.public_id, c.code, c.day, c.confirmed_at, p.name as confirmed_by, c.counted_on, c.version
                  from development.control_point c
                  left join registry_api.person p on p.id = c.confirmed_by
                 where c.organisation_id = :school
                   and c.year = :year
                """)
                .param("school", school)
                .param("year", year.start())
                .query(ControlPoints::point)
                .list();
    }

    Optional<ControlPoint> find(long school, SchoolYear year, String code) {
        return of(school, year).stream()
                .filter(point -> point.code().equals(code))
                .findFirst();
    }

    /** The point under a lock, made when nothing was written of it yet. */
    ControlPoint locked(long school, SchoolYear year, Calendar.ControlPoint point) {
        sql.sql("""
                insert into development.control_point (public_id, organisation_id, place_key, year, code, day)
                select :public_id, p.id, p.place_key, :year, :code, :day
                  from registry_api.place p
                 where p.id = :school
                    on conflict (organisation_id, year, code) do nothing
                """)
                .param("public_id", PublicId.next())
                .param("school", school)
                .param("year", year.start())
                .param("code", point.code())
                .param("day", point.day())
                .update();
        sql.sql("""
                select id
                  from development.control_point
                 where organisation_id = :school
                   and year = :year
                   and code = :code
                   for update
                """)
                .param("school", school)
                .param("year", year.start())
                .param("code", point.code())
                .query(Long.class)
                .single();
        return find(school, year, point.code()).orElseThrow();
    }

    Map<String, String> words(long point) {
        Map<String, String> words = new HashMap<>();
        sql.sql("select section, words from development.control_words where control_point_id = :point")
                .param("point", point)
                .query(row -> {
                    words.put(row.getString("section"), row.getString("words"));
                });
        return words;
    }

    void write(long point, String section, String words) {
        sql.sql("""
                insert into development.control_words (control_point_id, section, words)
                values (:point, :section, :words)
                    on conflict (control_point_id, section) do update set words = excluded.words
                """)
                .param("point", point)
                .param("section", section)
                .param("words", words)
                .update();
    }

    void written(long point) {
        sql.sql("update development.control_point set version = version + 1 where id = :point")
                .param("point", point)
                .update();
    }

    /** The measures of the plan in force as their tasks stand today. */
    List<MeasureStanding> counted(long school, SchoolYear year, Instant now, LocalDate today, LocalDate overdue) {
        return sql.sql("""
                select m.id as measure, m.section, m.title,
                       case when t.confirmed_at <= :now or t.done_at <= :now and t.confirmer_id is null then 'done'
                            when (t.done_at is null or t.done_at > :now) and t.due <= :overdue then 'overdue'
                            when t.done_at <= :now or t.progress > 0 or t.begins <= :today then 'under-way'
                            else 'planned' end as state
                  from development_api.plan p
                  join development_api.measure m on m.plan_id = p.id
                  join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id and t.cancelled_at is null
                 where p.organisation_id = :school
                   and p.year = :year
                   and p.state in ('agreed', 'noted')
                 order by m.section, m.position, m.id
                """)
                .param("school", school)
                .param("year", year.start())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .param("overdue", overdue)
                .query(MeasureStanding.class)
                .list();
    }

    List<MeasureStanding> frozen(long point) {
        return sql.sql("""
                select c.measure_id as measure, c.section, c.title, c.state
                  from development.control_measure c
                 where c.control_point_id = :point
                 order by c.section, c.measure_id
                """).param("point", point).query(MeasureStanding.class).list();
    }

    /** Freezes the figures with the rows they were counted from. */
    void confirmed(long point, List<MeasureStanding> rows, LocalDate on, Instant now, @Nullable Long by) {
        sql.sql("""
                insert into development.control_measure (control_point_id, measure_id, section, title, state)
                select :point, m, s, t, w
                  from unnest(:measures::bigint[], :sections::text[], :titles::text[], :states::text[]) as r (m, s, t, w)
                """)
                .param("point", point)
                .param("measures", rows.stream().map(MeasureStanding::measure).toArray(Long[]::new))
                .param("sections", rows.stream().map(MeasureStanding::section).toArray(String[]::new))
                .param("titles", rows.stream().map(MeasureStanding::title).toArray(String[]::new))
                .param("states", rows.stream().map(MeasureStanding::state).toArray(String[]::new))
                .update();
        sql.sql("""
                update development.control_point
                   set confirmed_at = :now, confirmed_by = :by, counted_on = :on, measures = :measures, done = :done,
                       under_way = :under_way, overdue = :overdue, version = version + 1
                 where id = :point
                """)
                .param("point", point)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("on", on)
                .param("measures", rows.size())
                .param("done", MeasureStanding.count(rows, "done"))
                .param("under_way", MeasureStanding.count(rows, "under-way"))
                .param("overdue", MeasureStanding.count(rows, "overdue"))
                .update();
    }

    /** The school's name. */
    String school(long organisation) {
        return sql.sql("select name from registry_api.place where id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }

    private static ControlPoint point(ResultSet row, int n) throws SQLException {
        OffsetDateTime at = row.getObject("confirmed_at", OffsetDateTime.class);
        return new ControlPoint(
                row.getLong("id"),
                row.getString("public_id"),
                row.getString("code"),
                row.getObject("day", LocalDate.class),
                at == null ? null : at.toInstant(),
                row.getString("confirmed_by"),
                row.getObject("counted_on", LocalDate.class),
                row.getLong("version"));
    }
}
