package org.birge.support.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The visits to the school one leads. */
@Repository
class SchoolVisits {

    private final JdbcClient sql;

    SchoolVisits(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public SchoolVisitsPage page(Actor actor) {
        List<SchoolVisitsPage.Line> all = sql.sql("""
                select v.*, coalesce((select string_agg(support.helper_name(w.person_id), ', ' order by w.leads desc, w.person_id)
                                        from support.visit_person w
                                       where w.visit_id = v.id), '') as people
                  from support.visit v
                 where v.organisation_id = :school
                 order by v.day desc, v.begins desc, v.id desc
                 limit 200
                """)
                .param("school", actor.organisation())
                .query((row, n) -> line(row))
                .list();
        return new SchoolVisitsPage(
                all.reversed().stream().filter(line -> line.state().ahead()).toList(),
                all.stream().filter(line -> !line.state().ahead()).toList());
    }

    private static SchoolVisitsPage.Line line(ResultSet row) throws SQLException {
        VisitState state = VisitColumns.state(row);
        return new SchoolVisitsPage.Line(
                row.getString("public_id"),
                Objects.requireNonNull(VisitColumns.time(row, "")),
                row.getString("people"),
                row.getString("topic"),
                state,
                state == VisitState.ANNOUNCED || state == VisitState.RECORDED);
    }
}
