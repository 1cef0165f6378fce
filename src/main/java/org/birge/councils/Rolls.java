package org.birge.councils;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rolls of sessions: members of the day and who was absent. */
@Repository
class Rolls {

    private final JdbcClient sql;

    Rolls(JdbcClient sql) {
        this.sql = sql;
    }

    Attendance of(long session) {
        return new Attendance(sql.sql("""
                select id, person_id, name, capacity, absent, excused
                  from councils.seat
                 where session_id = :session
                 order by id
                """)
                .param("session", session)
                .query((row, n) -> new Attendance.Seat(
                        row.getLong("id"),
                        row.getObject("person_id", Long.class),
                        row.getString("name"),
                        row.getString("capacity"),
                        row.getBoolean("absent"),
                        row.getBoolean("excused")))
                .list());
    }

    void call(Session session, List<Member> members) {
        sql.sql("""
                insert into councils.seat (session_id, place_key, person_id, name, capacity)
                select :session, :place, nullif(m.person, 0), m.name, m.capacity
                  from unnest(:people::bigint[], :names::text[], :capacities::text[]) with ordinality as m(person, name, capacity, n)
                 order by m.n
                """)
                .param("session", session.id())
                .param("place", session.placeKey())
                .param(
                        "people",
                        members.stream()
                                .map(member -> member.person() == null ? 0L : member.person())
                                .toArray(Long[]::new))
                .param("names", members.stream().map(Member::name).toArray(String[]::new))
                .param("capacities", members.stream().map(Member::capacity).toArray(String[]::new))
                .update();
    }

    void mark(long session, Set<Long> absent, Set<Long> excused) {
        sql.sql("""
                update councils.seat
                   set absent = id = any(:absent::bigint[]),
                       excused = id = any(:absent::bigint[]) and id = any(:excused::bigint[])
                 where session_id = :session
                """)
                .param("session", session)
                .param("absent", absent.toArray(Long[]::new))
                .param("excused", excused.toArray(Long[]::new))
                .update();
    }
}
