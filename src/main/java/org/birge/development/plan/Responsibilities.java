package org.birge.development.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The matrix of responsibility: for each section of a school's year who answers for it and who confirms, now and before. */
@Repository
class Responsibilities {

    /** One cell of the matrix. */
    record Answering(@Nullable Long responsible, @Nullable Long confirmer) {

        static final Answering NOBODY = new Answering(null, null);
    }

    private final JdbcClient sql;
    private final Clock clock;

    Responsibilities(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By section; empty while nobody has set it. */
    Map<String, Answering> of(long school, SchoolYear year) {
        Map<String, Answering> matrix = new HashMap<>();
        sql.sql("""
                select section, responsible_id, confirmer_id
                  from development.responsibility
                 where organisation_id = :school
                   and year = :year
                   and replaced_at is null
                """).param("school", school).param("year", year.start()).query(row -> {
            matrix.put(
                    row.getString("section"),
                    new Answering(
                            row.getObject("responsible_id", Long.class), row.getObject("confirmer_id", Long.class)));
        });
        return matrix;
    }

    void set(long school, SchoolYear year, String section, Answering answering) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("""
                update development.responsibility
                   set replaced_at = :now
                 where organisation_id = :school
                   and year = :year
                   and section = :section
                   and replaced_at is null
                """)
                .param("school", school)
                .param("year", year.start())
                .param("section", section)
                .param("now", now)
                .update();
        sql.sql("""
                insert into development.responsibility (organisation_id, place_key, year, section, responsible_id, confirmer_id, set_at, set_by)
                select o.id, o.place_key, :year, :section, :responsible, :confirmer, :now, :person
                  from registry_api.place o
                 where o.id = :school
                """)
                .param("school", school)
                .param("year", year.start())
                .param("section", section)
                .param("responsible", answering.responsible())
                .param("confirmer", answering.confirmer())
                .param("now", now)
                .param("person", Scope.current().person())
                .update();
    }

    /** What was set in a year, the newest first. */
    List<ResponsibilityPage.Event> history(long school, SchoolYear year) {
        return sql.sql("""
                select r.set_at, r.section, w.name as responsible, c.name as confirmer, s.name as who, r.replaced_at is not null as replaced
                  from development.responsibility r
                  left join registry_api.person w on w.id = r.responsible_id
                  left join registry_api.person c on c.id = r.confirmer_id
                  left join registry_api.person s on s.id = r.set_by
                 where r.organisation_id = :school
                   and r.year = :year
                 order by r.id desc
                 limit 60
                """)
                .param("school", school)
                .param("year", year.start())
                .query((row, n) -> new ResponsibilityPage.Event(
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getString("section"),
                        row.getString("responsible"),
                        row.getString("confirmer"),
                        row.getString("who"),
                        row.getBoolean("replaced")))
                .list();
    }
}
