package org.birge.support.mentor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.birge.access.Actor;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.birge.web.Pages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hours of mentoring for pay in a month: each school day of the mentee's school counts the hours a week that held on it, divided by the school days of a
 * week. Vacations, holidays and days set off there count nothing (J1c.2).
 */
@Component
class PaidHours {

    private record Row(
            String publicId,
            String mentor,
            String mentorPlace,
            String mentee,
            String school,
            long schoolId,
            LocalDate from,
            LocalDate until,
            TreeMap<LocalDate, BigDecimal> hours) {}

    private final JdbcClient sql;
    private final MentoringDays days;
    private final SchoolDays schoolDays;
    private final CountryPack pack;

    PaidHours(JdbcClient sql, MentoringDays days, SchoolDays schoolDays, CountryPack pack) {
        this.sql = sql;
        this.days = days;
        this.schoolDays = schoolDays;
        this.pack = pack;
    }

    /** @param asked such as 2026-11; this month for anything else */
    @Transactional(readOnly = true)
    PaidHoursPage page(Actor actor, String asked) {
        YearMonth month = month(asked, YearMonth.from(days.today()));
        List<Row> rows = rows(actor, month);
        Map<Long, Predicate<LocalDate>> taught =
                schoolDays.teachingDaysOf(rows.stream().map(Row::schoolId).toList(), month.atDay(1));
        List<PaidHoursPage.Line> lines = rows.stream()
                .map(row -> line(row, month, Objects.requireNonNull(taught.get(row.schoolId()))))
                .filter(line -> line.days() > 0)
                .toList();
        return new PaidHoursPage(
                month.atDay(1),
                month.toString(),
                address(month.minusMonths(1)),
                address(month.plusMonths(1)),
                lines,
                lines.stream().map(PaidHoursPage.Line::hours).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private List<Row> rows(Actor actor, YearMonth month) {
        return sql.sql("""
                select m.public_id, coalesce(a.name, support.partner_name(m.mentor_id)) as mentor, w.short_name as mentor_place,
                       coalesce(b.name, support.partner_name(m.mentee_id)) as mentee, o.short_name as school, m.organisation_id, m.begins,
                       coalesce(m.ended_on, m.ends) as last,
                       (select array_agg(t.from_day::text || '=' || t.hours::text order by t.from_day)
                          from support.mentorship_hours t
                         where t.mentorship_id = m.id) as hours
                  from support.mentorship m
                  join registry_api.place o on o.id = m.organisation_id
                  join registry_api.place w on w.id = m.mentor_organisation_id
                  left join registry_api.person a on a.id = m.mentor_id
                  left join registry_api.person b on b.id = m.mentee_id
                 where m.mentor_place_key >= :low
                   and m.mentor_place_key < :high
                   and m.active_at is not null
                   and m.begins <= :last
                   and coalesce(m.ended_on, m.ends) >= :first
                 order by mentor, mentee, m.id
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        TreeMap<LocalDate, BigDecimal> hours = new TreeMap<>();
        for (String one : OpenPairs.texts(row, "hours")) {
            hours.put(LocalDate.parse(one.substring(0, 10)), new BigDecimal(one.substring(11)));
        }
        return new Row(
                row.getString("public_id"),
                Objects.requireNonNullElse(row.getString("mentor"), ""),
                row.getString("mentor_place"),
                Objects.requireNonNullElse(row.getString("mentee"), ""),
                row.getString("school"),
                row.getLong("organisation_id"),
                Objects.requireNonNull(row.getObject("begins", LocalDate.class)),
                Objects.requireNonNull(row.getObject("last", LocalDate.class)),
                hours);
    }

    private PaidHoursPage.Line line(Row row, YearMonth month, Predicate<LocalDate> taught) {
        LocalDate from = row.from().isAfter(month.atDay(1)) ? row.from() : month.atDay(1);
        LocalDate until = row.until().isBefore(month.atEndOfMonth()) ? row.until() : month.atEndOfMonth();
        BigDecimal weekly = BigDecimal.ZERO;
        int counted = 0;
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            if (taught.test(day)) {
                counted++;
                weekly = weekly.add(on(row.hours(), day));
            }
        }
        int week = pack.yearOf(from).rules().week().size();
        return new PaidHoursPage.Line(
                row.publicId(),
                row.mentor(),
                row.mentorPlace(),
                row.mentee(),
                row.school(),
                from,
                until,
                on(row.hours(), until),
                counted,
                weekly.divide(BigDecimal.valueOf(week), 1, RoundingMode.HALF_UP));
    }

    private static BigDecimal on(TreeMap<LocalDate, BigDecimal> hours, LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> held = hours.floorEntry(day);
        return held == null ? BigDecimal.ZERO : held.getValue();
    }

    private static String address(YearMonth month) {
        return Pages.address("/mentors/hours", "month", month.toString());
    }

    private static YearMonth month(String asked, YearMonth now) {
        try {
            YearMonth month = YearMonth.parse(asked);
            return Math.abs(month.getYear() - now.getYear()) > 20 ? now : month;
        } catch (DateTimeException none) {
            return now;
        }
    }
}
