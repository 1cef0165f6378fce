package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hours a week for pay, as they were agreed from day to day. */
@Repository
class MentorHours {

    private final JdbcClient sql;

    MentorHours(JdbcClient sql) {
        this.sql = sql;
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
