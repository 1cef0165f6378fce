package org.birge.support.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open requests of the people of the centre one acts in: taken on, and help not yet recorded. */
@Repository
public class CarriedRequests {

    /** Everybody, where a person is asked for. */
    public static final long EVERYBODY = 0;

    /**
     * @param person id of who has taken it on
     * @param latitude of the school; null where it is not on the map
     * @param visited whether they go there for it from today on, by a visit that stands
     */
    public record Carried(
            long person,
            @Nullable LocalDate planned,
            @Nullable String form,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            boolean visited) {}

    private final JdbcClient sql;

    CarriedRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param person id; {@link #EVERYBODY} for all */
    public List<Carried> all(LocalDate today, long person) {
        return sql.sql("""
                select r.responsible_id as person, r.planned, r.form, o.latitude, o.longitude,
                       exists (select 1
                                 from support.visit_request l
                                 join support.visit v on v.id = l.visit_id
                                 join support.visit_person w on w.visit_id = v.id and w.person_id = r.responsible_id
                                where l.request_id = r.id
                                  and v.called_off_at is null
                                  and v.day >= :today) as visited
                  from support.request r
                  join registry_api.place o on o.id = r.organisation_id
                 where r.responsible_id in (select person from access_api.people_in_role('methodist', :centre, :today) as m (person)
                                             union
                                            select person from access_api.people_in_role('centre-head', :centre, :today) as h (person))
                   and (:person = 0 or r.responsible_id = :person)
                   and r.confirmed_at is null
                   and r.withdrawn_at is null
                   and r.done_at is null
                """)
                .param("today", today)
                .param("centre", Objects.requireNonNull(Scope.current().organisation()))
                .param("person", person)
                .query(Carried.class)
                .list();
    }
}
