package org.birge.development.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** Where the reports of schools stand. A year without a row is being written. */
@Repository
@NamedInterface("report")
public class YearReports {

    private final JdbcClient sql;
    private final Clock clock;

    YearReports(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The report of a school and year under a lock, begun when there is none yet. */
    public YearReport lock(long organisation, SchoolYear year) {
        sql.sql("""
                insert into development.year_report (public_id, organisation_id, place_key, year)
                select :public_id, p.id, p.place_key, :year
                  from registry_api.place p
                 where p.id = :organisation
                   and p.kind = 'school'
                   and p.place_key >= :low
                   and p.place_key < :high
                    on conflict (organisation_id, year) do nothing
                """)
                .param("public_id", PublicId.next())
                .param("organisation", organisation)
                .param("year", year.start())
                .param("low", Scope.current().low())
                .param("high", Scope.current().high())
                .update();
        sql.sql(
                        "select id from development.year_report where organisation_id = :organisation and year = :year for update")
                .param("organisation", organisation)
                .param("year", year.start())
                .query(Long.class)
                .list();
        return find(organisation, year).orElseThrow(NotFound::new);
    }

    /** The report of this public id under a lock. */
    public YearReport lock(String publicId) {
        long id = sql.sql("select id from development.year_report where public_id = :id for update")
                .param("id", publicId)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        return sql.sql("select * from development_api.year_report where id = :id")
                .param("id", id)
                .query((row, n) -> report(row))
                .single();
    }

    /** The report of a school and year, empty when nothing has happened to it yet. */
    public Optional<YearReport> find(long organisation, SchoolYear year) {
        return sql.sql(
                        "select * from development_api.year_report where organisation_id = :organisation and year = :year")
                .param("organisation", organisation)
                .param("year", year.start())
                .query((row, n) -> report(row))
                .optional();
    }

    void put(long report) {
        sql.sql(
                        "update development.year_report set put_at = :now, put_by = :person, version = version + 1 where id = :id")
                .param("id", report)
                .param("now", now())
                .param("person", Scope.current().person())
                .update();
    }

    void takenBack(long report) {
        sql.sql("update development.year_report set put_at = null, put_by = null, version = version + 1 where id = :id")
                .param("id", report)
                .update();
    }

    /** From now on the year reads only. */
    public void closed(long report) {
        sql.sql(
                        "update development.year_report set closed_at = :now, closed_by = :person, version = version + 1 where id = :id")
                .param("id", report)
                .param("now", now())
                .param("person", Scope.current().person())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static YearReport report(ResultSet row) throws SQLException {
        return new YearReport(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("organisation_id"),
                new SchoolYear(row.getInt("year")),
                ReportState.of(row.getString("state")),
                row.getLong("version"));
    }
}
