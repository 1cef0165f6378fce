package org.birge.support.assignment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a proposal gives, fixes and bars, by ids: what the next one begins with, and what a hand has to mind. */
@Repository
class StandingAssignments {

    /** A request, by id, and who is to help with it when. */
    record Planned(long request, long person, LocalDate planned) {}

    private final JdbcClient sql;

    StandingAssignments(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which request was given to whom, not yet taken over: request, then person. */
    Map<Long, Long> given(long run) {
        return pairs("""
                select l.request_id, l.person_id
                  from support.assignment_line l
                  join support.request q on q.id = l.request_id
                 where l.run_id = :run
                   and l.taken_over_at is null
                   and q.taken_at is null
                   and q.withdrawn_at is null
                   and l.person_id is not null
                """, run);
    }

    /** On which day help is proposed, of what is not yet taken over. */
    List<Planned> planned(long run) {
        return sql.sql("""
                select l.request_id as request, l.person_id as person, l.planned
                  from support.assignment_line l
                  join support.request q on q.id = l.request_id
                 where l.run_id = :run
                   and l.taken_over_at is null
                   and q.taken_at is null
                   and q.withdrawn_at is null
                   and l.person_id is not null
                """).param("run", run).query(Planned.class).list();
    }

    /** What was fixed by hand, in the same way; {@link AssignmentPins#NOBODY} where it was fixed that nobody gets it. */
    Map<Long, Long> pins(long run) {
        return pairs("""
                select l.request_id, coalesce(l.person_id, 0)
                  from support.assignment_line l
                  join support.request q on q.id = l.request_id
                 where l.run_id = :run
                   and l.taken_over_at is null
                   and q.taken_at is null
                   and q.withdrawn_at is null
                   and l.pinned_at is not null
                """, run);
    }

    /** Who shall not get which request. */
    Map<Long, Set<Long>> barred(long run) {
        Map<Long, Set<Long>> barred = new HashMap<>();
        sql.sql("""
                select l.request_id, l.barred
                  from support.assignment_line l
                  join support.request q on q.id = l.request_id
                 where l.run_id = :run
                   and l.taken_over_at is null
                   and q.taken_at is null
                   and q.withdrawn_at is null
                   and l.barred <> '{}'
                """).param("run", run).query(row -> {
            barred.put(row.getLong(1), Set.copyOf(Arrays.asList((Long[])
                    row.getArray(2).getArray())));
        });
        return barred;
    }

    private Map<Long, Long> pairs(String statement, long run) {
        Map<Long, Long> pairs = new HashMap<>();
        sql.sql(statement).param("run", run).query(row -> {
            pairs.put(row.getLong(1), row.getLong(2));
        });
        return pairs;
    }
}
