package org.birge.development.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was done of the control plan: the notes that controls ended in, as far as the viewer may see them. */
@Repository
class ControlsHeard {

    private final JdbcClient sql;

    ControlsHeard(JdbcClient sql) {
        this.sql = sql;
    }

    /** By the measure's public id, in the order of the visits. */
    @Transactional(readOnly = true)
    public Map<String, List<Paper.Heard>> of(long plan) {
        Map<String, List<Paper.Heard>> heard = new HashMap<>();
        sql.sql("""
                select m.public_id, n.number, n.visited_on, n.heard_at
                  from development.measure m
                  join development.control_note n on n.measure_id = m.id
                 where m.plan_id = :plan
                   and n.finished_at is not null
                 order by n.visited_on, n.id
                """).param("plan", plan).query(row -> {
            heard.computeIfAbsent(row.getString("public_id"), measure -> new ArrayList<>())
                    .add(new Paper.Heard(
                            row.getString("number"),
                            row.getObject("visited_on", LocalDate.class),
                            row.getString("heard_at")));
        });
        return heard;
    }
}
