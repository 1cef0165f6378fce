package org.birge.development.union;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Unions the viewer leads, wherever their members work; all others are not there. */
@Repository
class LedUnions {

    /** Whether a person ever led one: the question of Today. */
    static final String ANY =
            "select exists (select 1 from registry_api.union_member where person_id = :person and leads)";

    private record Row(
            long union,
            long school,
            String schoolName,
            long placeKey,
            long person,
            String name,
            boolean leads,
            UnionYearPage.@Nullable Work work) {}

    private record Step(String id, String title) {}

    /** A union's people, by school. */
    record People(long union, List<UnionYearPage.School> schools) {}

    private final JdbcClient sql;
    private final SchoolDays days;
    private final JsonMapper json;

    LedUnions(JdbcClient sql, SchoolDays days, JsonMapper json) {
        this.sql = sql;
        this.days = days;
        this.json = json;
    }

    /** The viewer's unions, by name. */
    @Transactional(readOnly = true)
    public List<UnionsLed.Row> mine() {
        return sql.sql(
                        "select union_public_id as public_id, name, people, schools, waiting from tasks_api.led_unions(:today)")
                .param("today", days.today())
                .query(UnionsLed.Row.class)
                .list();
    }

    /** Empty when the viewer does not lead it. */
    @Transactional(readOnly = true)
    public @Nullable People people(String union) {
        LocalDate today = days.today();
        LocalDate overdue = days.overdueUpTo(today);
        List<Row> rows = sql.sql("""
                select union_id, school_id, school, place_key, person_id, person, leads, task, title, due, progress, version, done, steps::text
                  from tasks_api.union_work(:union, :today)
                """)
                .param("union", union)
                .param("today", today)
                .query((row, n) -> row(row, overdue))
                .list();
        if (rows.isEmpty()) {
            return null;
        }
        Map<Long, Map<Long, UnionYearPage.Member>> schools = new LinkedHashMap<>();
        Map<Long, Row> first = new LinkedHashMap<>();
        for (Row row : rows) {
            first.putIfAbsent(row.school(), row);
            UnionYearPage.Member member = schools.computeIfAbsent(row.school(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            row.person(),
                            id -> new UnionYearPage.Member(id, row.name(), row.leads(), new ArrayList<>()));
            if (row.work() != null) {
                member.work().add(row.work());
            }
        }
        return new People(
                rows.getFirst().union(),
                first.values().stream()
                        .map(row -> new UnionYearPage.School(
                                row.school(),
                                row.schoolName(),
                                row.placeKey(),
                                List.copyOf(schools.getOrDefault(row.school(), Map.of())
                                        .values())))
                        .toList());
    }

    /** Meetings, visits and other measures the viewer answers for at their own school, the nearest first. */
    @Transactional(readOnly = true)
    public List<UnionYearPage.Own> own(long person) {
        return sql.sql("""
                select t.public_id, t.title, t.due, m.kind
                  from tasks_api.task t
                  join development.measure m on m.id = t.source_id
                 where t.responsible_id = :person
                   and t.source_kind = 'measure'
                   and t.done_at is null
                   and t.cancelled_at is null
                   and m.kind in ('MEETING', 'CONTROL', 'OBSERVATION', 'SEMINAR')
                 order by t.due, t.id
                 limit 20
                """).param("person", person).query(UnionYearPage.Own.class).stream()
                .map(own -> new UnionYearPage.Own(own.publicId(), own.title(), days.shown(own.due()), own.kind()))
                .toList();
    }

    private Row row(ResultSet row, LocalDate overdue) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        UnionYearPage.Work work = row.getString("task") == null
                ? null
                : new UnionYearPage.Work(
                        row.getString("task"),
                        row.getString("title"),
                        days.shown(due),
                        !due.isAfter(overdue) && !row.getBoolean("done"),
                        row.getInt("progress"),
                        row.getLong("version"),
                        List.of(json.readValue(row.getString("steps"), Step[].class)).stream()
                                .map(step -> new UnionYearPage.Step(step.id(), step.title()))
                                .toList());
        return new Row(
                row.getLong("union_id"),
                row.getLong("school_id"),
                row.getString("school"),
                row.getLong("place_key"),
                row.getLong("person_id"),
                row.getString("person"),
                row.getBoolean("leads"),
                work);
    }
}
