package org.birge.instruments;

import java.time.LocalDate;
import java.time.ZoneId;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long the person who acts has spent on questionnaires; row security lets nobody read another's. */
@Repository
public class OwnTime {

    /** Questionnaires begun and leaders' views kept, with the seconds spent on them; the first of a row of views is not measured. */
    public record Spent(int answers, int answerSeconds, int views, int viewSeconds) {}

    private final JdbcClient sql;
    private final ZoneId zone;

    OwnTime(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.zone = pack.timeZone();
    }

    /** Of what was begun within a school year. */
    @Transactional(readOnly = true)
    public Spent of(long person, SchoolYear year) {
        return sql.sql("""
                select a.answers, a.answer_seconds, v.views, v.view_seconds
                  from (select count(*)::int as answers, coalesce(sum(seconds), 0)::int as answer_seconds
                          from instruments.answer
                         where person_id = :person
                           and started_at >= :from
                           and started_at < :until) a
                 cross join (select count(*)::int as views, coalesce(sum(seconds), 0)::int as view_seconds
                               from instruments.leader_view
                              where leader_id = :person
                                and seconds is not null
                                and saved_at >= :from
                                and saved_at < :until) v
                """)
                .param("person", person)
                .param("from", first(year).atStartOfDay(zone).toOffsetDateTime())
                .param("until", first(year.next()).atStartOfDay(zone).toOffsetDateTime())
                .query(Spent.class)
                .single();
    }

    private static LocalDate first(SchoolYear year) {
        return LocalDate.of(year.start(), 8, 1);
    }
}
