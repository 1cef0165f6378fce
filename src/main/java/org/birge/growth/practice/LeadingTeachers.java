package org.birge.growth.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where teachers work, as far as one reaches: whose experience it is, and who may review it. */
@Repository
class LeadingTeachers {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    LeadingTeachers(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /** The school within reach where somebody works, the main one first. */
    long schoolOf(long person) {
        return sql.sql("""
            select o.id
              from registry_api.posting p
              join registry_api.place o on o.id = p.organisation_id and o.kind = 'school'
             where p.person_id = :person
               and p.place_key >= (select scope.low())
               and p.place_key < (select scope.high())
               and p.valid_from <= :today
               and (p.valid_until is null or p.valid_until > :today)
             order by p.main desc, p.id
             limit 1
            """)
                .param("person", person)
                .param("today", today())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whether any of the people works at the school, or is to. */
    boolean anyAt(long school, List<Long> people) {
        return sql.sql("""
            select exists (
              select 1
                from registry_api.posting p
               where p.person_id = any (:people)
                 and p.organisation_id = :school
                 and (p.valid_until is null or p.valid_until > :today))
            """)
                .param("people", people.toArray(Long[]::new))
                .param("school", school)
                .param("today", today())
                .query(Boolean.class)
                .single();
    }

    /** How many of them work anywhere within reach today. */
    int known(List<Long> people) {
        return sql.sql("""
            select count(distinct p.person_id)::int
              from registry_api.posting p
             where p.person_id = any (:people)
               and p.valid_from <= :today
               and (p.valid_until is null or p.valid_until > :today)
            """)
                .param("people", people.toArray(Long[]::new))
                .param("today", today())
                .query(Integer.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
