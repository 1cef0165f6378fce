package org.birge.registry.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Absences with their kind, as far as row security lets the viewer see it. */
@Repository
class Absences {

    record Somebody(long id, String publicId, String name) {}

    private final JdbcClient sql;

    Absences(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Optional<Somebody> person(String publicId) {
        return sql.sql("select id, public_id, name from registry_api.person where public_id = :id")
                .param("id", publicId)
                .query(Somebody.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean worksAt(long person, long organisation, LocalDate day) {
        return sql.sql("""
                select exists (select 1
                                 from registry_api.posting
                                where person_id = :person
                                  and organisation_id = :organisation
                                  and valid_from <= :day
                                  and (valid_until is null or valid_until > :day))
                """)
                .param("person", person)
                .param("organisation", organisation)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<AbsencePage.Row> of(long person) {
        return sql.sql("""
                select a.public_id, k.kind, a.from_day as "from", a.until_day as until
                  from registry.absence a
                  join registry.absence_kind k on k.absence_id = a.id
                 where a.person_id = :person
                   and a.withdrawn_at is null
                 order by a.from_day desc
                 limit 100
                """).param("person", person).query(AbsencePage.Row.class).list();
    }
}
