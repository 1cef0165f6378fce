package org.birge.support.mentor;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pairs of before say about whom to bring together next: who stays with whom, and who did not want whom (decision 47). */
@Repository
public class PastPairs {

    private final JdbcClient sql;
    private final MentoringDays days;
    private final CountryPack pack;

    PastPairs(JdbcClient sql, MentoringDays days, CountryPack pack) {
        this.sql = sql;
        this.days = days;
        this.pack = pack;
    }

    /** Who mentored them last to the agreed end, or until one of the two left the place; by the mentee. A pair that people ended early is none. */
    Map<Long, Long> lastMentors(List<Long> mentees) {
        Map<Long, Long> last = new HashMap<>();
        sql.sql("""
                select distinct on (m.mentee_id) m.mentee_id, m.mentor_id
                  from support.mentorship m
                 where m.mentee_id = any (:mentees)
                   and m.active_at is not null
                   and coalesce(m.ended_on, m.ends) >= m.begins
                   and (m.ended_at is null or m.ended_by is null)
                   and not exists (select 1
                                     from support.mentorship_event e
                                    where e.mentorship_id = m.id
                                      and e.what = 'ends-earlier')
                 order by m.mentee_id, m.begins desc, m.id desc
                """).param("mentees", mentees.toArray(Long[]::new)).query(row -> {
            last.put(row.getLong("mentee_id"), row.getLong("mentor_id"));
        });
        return last;
    }

    /** Mentors with whom a pair was declined in this school year, or ended early by one of the two; by the mentee. */
    Map<Long, List<Long>> unwilling(List<Long> mentees) {
        Map<Long, List<Long>> unwilling = new HashMap<>();
        sql.sql("""
                select distinct m.mentee_id, m.mentor_id
                  from support.mentorship m
                 where m.mentee_id = any (:mentees)
                   and (m.declined_at >= :since
                        or m.ended_at >= :since and m.ended_by in (m.mentor_id, m.mentee_id)
                        or exists (select 1
                                     from support.mentorship_event e
                                    where e.mentorship_id = m.id
                                      and e.what = 'ends-earlier'
                                      and e.person_id in (m.mentor_id, m.mentee_id)
                                      and e.at >= :since))
                """)
                .param("mentees", mentees.toArray(Long[]::new))
                .param("since", since())
                .query(row -> {
                    unwilling
                            .computeIfAbsent(row.getLong("mentee_id"), mentee -> new ArrayList<>())
                            .add(row.getLong("mentor_id"));
                });
        return unwilling;
    }

    /** Whether these two are among them. */
    public boolean unwilling(long mentor, long mentee) {
        return unwilling(List.of(mentee)).getOrDefault(mentee, List.of()).contains(mentor);
    }

    private OffsetDateTime since() {
        return pack.yearOf(days.today())
                .firstDay()
                .atStartOfDay(pack.timeZone())
                .toOffsetDateTime();
    }
}
