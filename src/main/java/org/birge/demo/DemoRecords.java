package org.birge.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.birge.access.DemoSignIns.DemoSignIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether this database is a demo, and its accounts. */
@Repository
class DemoRecords {

    private final JdbcClient sql;

    DemoRecords(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isDemo() {
        return sql.sql("select exists (select 1 from demo.world)")
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty() {
        return sql.sql("select not exists (select 1 from registry_api.place)")
                .query(Boolean.class)
                .single();
    }

    void mark(String country, Instant now) {
        sql.sql("insert into demo.world (country, made_at) values (:country, :now)")
                .param("country", country)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void offer(DemoSignIn account, int position) {
        sql.sql(
                        "insert into demo.sign_in (user_name, role, person, place, position) values (:user_name, :role, :person, :place, :position)")
                .param("user_name", account.userName())
                .param("role", account.roleKey())
                .param("person", account.person())
                .param("place", account.place())
                .param("position", position)
                .update();
    }

    List<DemoSignIn> offered() {
        return sql.sql("select user_name, role, person, place from demo.sign_in order by position")
                .query((row, n) -> new DemoSignIn(
                        row.getString("user_name"),
                        DemoAccounts.PASSWORD,
                        row.getString("person"),
                        row.getString("role"),
                        row.getString("place")))
                .list();
    }

    /** The hearing that closes a year. */
    String hearing(long school, int year) {
        return sql.sql("""
                select public_id
                  from development_api.hearing
                 where organisation_id = :school
                   and year = :year
                   and closes_year
                """)
                .param("school", school)
                .param("year", year)
                .query(String.class)
                .single();
    }

    /** The plan of a year, if it is begun. */
    @Transactional(readOnly = true)
    public Optional<String> plan(long school, int year) {
        return sql.sql("select public_id from development_api.plan where organisation_id = :school and year = :year")
                .param("school", school)
                .param("year", year)
                .query(String.class)
                .optional();
    }

    /** Codes of the sample measures a year's plan has already. */
    @Transactional(readOnly = true)
    public List<String> samples(long school, int year) {
        return sql.sql(
                        "select sample from development_api.measure where organisation_id = :school and year = :year and sample is not null")
                .param("school", school)
                .param("year", year)
                .query(String.class)
                .list();
    }

    /** Sections of a year's plan that hold a measure. */
    @Transactional(readOnly = true)
    public List<String> sections(long school, int year) {
        return sql.sql(
                        "select distinct section from development_api.measure where organisation_id = :school and year = :year")
                .param("school", school)
                .param("year", year)
                .query(String.class)
                .list();
    }

    /** Measures of a year's plan in their order: public id and task. */
    @Transactional(readOnly = true)
    public List<LastYearWork.Planned> measures(long school, int year) {
        return sql.sql("""
                select m.id, m.public_id as measure, m.section, m.needs, t.public_id as task, t.responsible_id as responsible,
                       t.confirmer_id is not null as confirmed_by_somebody, t.due
                  from development_api.measure m
                  join tasks_api.task t on t.source_kind = 'measure' and t.source_id = m.id
                 where m.organisation_id = :school
                   and m.year = :year
                 order by t.due, m.id
                """)
                .param("school", school)
                .param("year", year)
                .query((row, n) -> new LastYearWork.Planned(
                        row.getString("measure"),
                        row.getString("section"),
                        List.of((String[]) row.getArray("needs").getArray()),
                        row.getString("task"),
                        row.getLong("responsible"),
                        row.getBoolean("confirmed_by_somebody"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }
}
