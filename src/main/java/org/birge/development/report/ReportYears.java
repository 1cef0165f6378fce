package org.birge.development.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The years of a school and the days they turn on. */
@Repository
class ReportYears {

    private final JdbcClient sql;
    private final CountryPack pack;

    ReportYears(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    /** The school's name. */
    String school(long organisation) {
        return sql.sql("select name from registry_api.place where id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }

    /** The years a school has a plan or a report of, newest first. */
    List<SchoolYear> years(long organisation) {
        return sql.sql("""
                select year from development.plan where organisation_id = :organisation
                 union
                select year from development.year_report where organisation_id = :organisation
                 order by year desc
                """)
                .param("organisation", organisation)
                .query((row, n) -> new SchoolYear(row.getInt("year")))
                .list();
    }

    /** The day a closed year was closed, else this day. */
    LocalDate countedOn(long organisation, SchoolYear year, LocalDate today) {
        return sql.sql(
                        "select closed_at from development.year_report where organisation_id = :organisation and year = :year and closed_at is not null")
                .param("organisation", organisation)
                .param("year", year.start())
                .query(OffsetDateTime.class)
                .optional()
                .map(this::day)
                .orElse(today);
    }

    /** The day the plan was begun, null before it is. */
    @Nullable
    LocalDate planOpened(long organisation, SchoolYear year) {
        return sql.sql("select opened_at from development.plan where organisation_id = :organisation and year = :year")
                .param("organisation", organisation)
                .param("year", year.start())
                .query(OffsetDateTime.class)
                .optional()
                .map(this::day)
                .orElse(null);
    }

    private LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(pack.timeZone()).toLocalDate();
    }
}
