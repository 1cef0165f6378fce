package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The last day on which the authority promises to answer: so many working days after today, those not counted that are off in all of its area
 * already. Days set off later move it (MovePromises).
 */
@Repository
class PromisedDay {

    private record Off(LocalDate fromDay, LocalDate untilDay) {

        boolean covers(LocalDate day) {
            return !day.isBefore(fromDay) && !day.isAfter(untilDay);
        }
    }

    private final JdbcClient sql;
    private final CountryPack pack;
    private final SchoolDays days;

    PromisedDay(JdbcClient sql, CountryPack pack, SchoolDays days) {
        this.sql = sql;
        this.pack = pack;
        this.days = days;
    }

    /** @param school whose plan or amendment goes to its authority today */
    LocalDate answer(long school) {
        LocalDate day = days.today();
        List<Off> off = off(school, day);
        for (int left = pack.settings().authorityAnswersWithin(); left > 0; ) {
            LocalDate next = day.plusDays(1);
            day = next;
            boolean works = pack.yearOf(next).isWorkingDay(next) && off.stream().noneMatch(one -> one.covers(next));
            left -= works ? 1 : 0;
        }
        return day;
    }

    private List<Off> off(long school, LocalDate today) {
        return sql.sql("""
                select d.from_day, d.until_day
                  from registry_api.place p
                  join registry_api.day_off d on d.low <= p.place_key and d.high > p.place_key
                 where p.id = :school
                   and not d.school
                   and d.withdrawn_at is null
                   and d.until_day > :today
                """)
                .param("school", school)
                .param("today", today)
                .query(Off.class)
                .list();
    }
}
