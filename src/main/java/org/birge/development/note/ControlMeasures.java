package org.birge.development.note;

import java.time.LocalDate;
import java.util.List;
import org.birge.shared.NotFound;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.SampleMeasure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures of inside-school control of a plan in force. */
@Repository
class ControlMeasures {

    /** @param notes how many visits ended in a finished note; theme is the measure's title */
    record Row(
            long id,
            String publicId,
            String theme,
            @Nullable Long responsible,
            @Nullable String who,
            LocalDate due,
            int notes) {}

    private final JdbcClient sql;
    private final String[] samples;

    ControlMeasures(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.samples = pack.measures().stream()
                .filter(sample -> sample.control() != null)
                .map(SampleMeasure::code)
                .toArray(String[]::new);
    }

    List<Row> of(long school, SchoolYear year) {
        return sql.sql("""
                select m.id, m.public_id, m.title as theme, m.responsible_id as responsible, r.name as who, m.due,
                       (select count(*)::int
                          from development.control_note n
                         where n.measure_id = m.id
                           and n.finished_at is not null) as notes
                  from development_api.plan p
                  join development_api.measure m on m.plan_id = p.id
                  left join registry_api.person r on r.id = m.responsible_id
                 where p.organisation_id = :school
                   and p.year = :year
                   and p.state in ('agreed', 'noted')
                   and (m.kind = 'CONTROL' or m.sample = any (:samples))
                   and m.due is not null
                 order by m.due, m.id
                """)
                .param("school", school)
                .param("year", year.start())
                .param("samples", samples)
                .query(Row.class)
                .list();
    }

    Row one(long school, SchoolYear year, String publicId) {
        return of(school, year).stream()
                .filter(row -> row.publicId().equals(publicId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
