package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hours a week for pay, as they were agreed from day to day. */
@Repository
class MentorHours {

    private final JdbcClient sql;
    private final MentoringDays days;

    MentorHours(JdbcClient sql, MentoringDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** Those that hold on a day; before the first day, those it begins with. */
    BigDecimal on(long pair, LocalDate day) {
        return sql.sql("""
                select hours
                  from support.mentorship_hours
                 where mentorship_id = :pair
                 order by from_day <= :day desc, case when from_day <= :day then from_day - date '2000-01-01' else date '2000-01-01' - from_day end desc
                 limit 1
                """)
                .param("pair", pair)
                .param("day", day)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    /** From this day on, also on later days for which others were set before. */
    void hold(long pair, LocalDate from, BigDecimal hours) {
        sql.sql("""
                update support.mentorship_hours
                   set hours = :hours, set_by = :person, set_at = :now
                 where mentorship_id = :id
                   and from_day > :from
                """)
                .param("id", pair)
                .param("from", from)
                .param("hours", hours)
                .param("person", Scope.current().person())
                .param("now", days.now())
                .update();
        sql.sql("""
                insert into support.mentorship_hours (mentorship_id, from_day, hours, set_by, set_at)
                values (:id, :from, :hours, :person, :now)
                on conflict (mentorship_id, from_day) do update set hours = excluded.hours, set_by = excluded.set_by, set_at = excluded.set_at
                """)
                .param("id", pair)
                .param("from", from)
                .param("hours", hours)
                .param("person", Scope.current().person())
                .param("now", days.now())
                .update();
    }

    /** Whether other hours hold on this day or some day after it. */
    boolean differ(long pair, LocalDate from, BigDecimal hours) {
        return on(pair, from).compareTo(hours) != 0
                || sql.sql("""
                        select exists (
                          select 1
                            from support.mentorship_hours h
                           where h.mentorship_id = :pair
                             and h.from_day > :from
                             and h.hours <> :hours)
                        """)
                        .param("pair", pair)
                        .param("from", from)
                        .param("hours", hours)
                        .query(Boolean.class)
                        .single();
    }
}
