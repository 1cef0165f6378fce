package org.birge.development.plan;

import java.util.List;
import java.util.Optional;
import org.birge.tasks.SchoolDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who leads a centre and its divisions today, as far as its plan needs to know (J0.4). */
@Repository
class CentreLeaders {

    private final JdbcClient sql;
    private final SchoolDays days;

    CentreLeaders(JdbcClient sql, SchoolDays days) {
        this.sql = sql;
        this.days = days;
    }

    /** Whoever has the role of its head. */
    List<Long> heads(long centre) {
        return sql.sql("""
                select h.person
                  from access_api.people_in_role('centre-head', :centre, :today) as h (person)
                 order by h.person
                """)
                .param("centre", centre)
                .param("today", days.today())
                .query(Long.class)
                .list();
    }

    /**
     * Who confirms the work of a division: whoever leads it; for whoever leads it, and where nobody does, the head; for the head nobody in the
     * centre.
     */
    Optional<Long> confirmer(long centre, String division, long responsible) {
        List<Long> heads = heads(centre);
        if (heads.contains(responsible)) {
            return Optional.empty();
        }
        List<Long> leading = leading(centre, division);
        return leading.isEmpty() || leading.contains(responsible)
                ? heads.stream().findFirst()
                : leading.stream().findFirst();
    }

    private List<Long> leading(long centre, String division) {
        return sql.sql("""
                select person_id
                  from registry_api.division_member
                 where organisation_id = :centre
                   and division = :division
                   and leads
                   and valid_from <= :today
                   and (valid_until is null or valid_until > :today)
                 order by valid_from, person_id
                """)
                .param("centre", centre)
                .param("division", division)
                .param("today", days.today())
                .query(Long.class)
                .list();
    }
}
