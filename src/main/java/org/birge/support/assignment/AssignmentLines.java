package org.birge.support.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.support.matching.Barriers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The lines of proposals: a request each. */
@Repository
class AssignmentLines {

    private static final String LINE = """
            select l.*, q.public_id as request_public_id, q.topic, q.division, q.promised, o.short_name as school, p.name as person_name,
                   u.name as unkept_name,
                   l.taken_over_at is null and (q.taken_at is not null or q.withdrawn_at is not null) as gone
              from support.assignment_line l
              join support.request q on q.id = l.request_id
              join registry_api.place o on o.id = l.organisation_id
              left join registry_api.person p on p.id = l.person_id
              left join registry_api.person u on u.id = l.unkept_id
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    AssignmentLines(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Those promised first come first, those with a person before the others.
     *
     * @param show with, without, taken, refused or unkept; empty for all
     * @param division code of the pack; empty for all
     */
    List<AssignmentLine> of(long run, String show, String division, int after, int most) {
        return sql.sql(LINE + """
                 where l.run_id = :run
                   and (:division = '' or q.division = :division)
                   and (:show = ''
                        or :show = 'with' and l.person_id is not null and l.taken_over_at is null and q.taken_at is null and q.withdrawn_at is null
                        or :show = 'without' and l.person_id is null and q.taken_at is null and q.withdrawn_at is null
                        or :show = 'taken' and l.taken_over_at is not null
                        or :show = 'refused' and l.taken_over_at is null
                                             and (l.refused is not null or q.taken_at is not null or q.withdrawn_at is not null)
                        or :show = 'unkept' and l.unkept is not null)
                 order by l.person_id is null, q.promised, l.id
                offset :after
                 limit :most
                """)
                .param("run", run)
                .param("show", show)
                .param("division", division)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> line(row))
                .list();
    }

    /** How many requests wait within the reach of whoever asks that are not among them, or came back after they were taken over. */
    int notAmong(long run) {
        return sql.sql("""
                select count(*)::int
                  from support.request r
                 where r.place_key >= :low
                   and r.place_key < :high
                   and r.taken_at is null
                   and r.withdrawn_at is null
                   and not exists (select 1
                                     from support.assignment_line l
                                    where l.run_id = :run
                                      and l.request_id = r.id
                                      and l.taken_over_at is null)
                """)
                .param("run", run)
                .param("low", Scope.current().low())
                .param("high", Scope.current().high())
                .query(Integer.class)
                .single();
    }

    AssignmentLine find(String publicId) {
        return sql.sql(LINE + """
                 where l.public_id = :id
                """)
                .param("id", publicId)
                .query((row, n) -> line(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Nobody else changes it until the end of the transaction. */
    AssignmentLine lock(String publicId) {
        boolean there = sql.sql("select id from support.assignment_line where public_id = :id for update")
                .param("id", publicId)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new NotFound();
        }
        return find(publicId);
    }

    private AssignmentLine line(ResultSet row) throws SQLException {
        return new AssignmentLine(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("run_id"),
                row.getLong("request_id"),
                row.getString("request_public_id"),
                row.getLong("request_version"),
                row.getString("topic"),
                row.getString("school"),
                row.getString("division"),
                row.getObject("promised", LocalDate.class),
                row.getObject("person_id", Long.class),
                row.getString("person_name"),
                row.getObject("planned", LocalDate.class),
                row.getString("form"),
                Arrays.asList((Long[]) row.getArray("barred").getArray()),
                row.getObject("pinned_at") != null,
                row.getObject("moved_at") != null,
                json.readValue(row.getString("reasons"), AssignmentReasons.class),
                json.readValue(row.getString("barriers"), Barriers.class),
                row.getObject("standing_id", Long.class),
                row.getString("unkept"),
                row.getString("unkept_name"),
                row.getObject("taken_over_at") != null,
                row.getBoolean("gone"),
                row.getString("refused"),
                Arrays.asList((String[]) row.getArray("refused_values").getArray()),
                row.getLong("version"));
    }
}
