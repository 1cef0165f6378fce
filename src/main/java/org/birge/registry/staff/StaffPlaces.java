package org.birge.registry.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places and unions the staff list may be narrowed to. */
@Repository
class StaffPlaces {

    /** The range of place keys of one place, named. */
    record Range(String publicId, String name, String kind, long low, long high) {}

    private static final int MOST_SCHOOLS = 400;

    private final JdbcClient sql;

    StaffPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    /** A place within [low, high). */
    Optional<Range> range(String publicId, long low, long high) {
        return sql.sql("""
                select public_id, short_name as name, kind, reach_low as low, reach_high as high
                  from registry_api.place
                 where public_id = :id
                   and place_key >= :low
                   and place_key < :high
                """)
                .param("id", publicId)
                .param("low", low)
                .param("high", high)
                .query(Range.class)
                .optional();
    }

    /** Schools within reach where they fit into a select, else the authorities. */
    List<StaffPage.Option> below(long low, long high) {
        return ofKind(moreThanFit(low, high) ? "district-authority" : "school", low, high);
    }

    private boolean moreThanFit(long low, long high) {
        return sql.sql("""
                select exists (select 1
                                 from registry.organisation
                                where kind = 'school'
                                  and place_key >= :low
                                  and place_key < :high
                               offset :most)
                """)
                .param("low", low)
                .param("high", high)
                .param("most", MOST_SCHOOLS)
                .query(Boolean.class)
                .single();
    }

    private List<StaffPage.Option> ofKind(String kind, long low, long high) {
        return sql.sql("""
                select o.public_id as code, coalesce(p.short_name, p.name) as name
                  from registry.organisation o
                  join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null
                 where o.kind = :kind
                   and o.place_key >= :low
                   and o.place_key < :high
                 order by o.place_key
                 limit :most
                """)
                .param("kind", kind)
                .param("low", low)
                .param("high", high)
                .param("most", MOST_SCHOOLS)
                .query(StaffPage.Option.class)
                .list();
    }

    List<StaffPage.Option> unions(long low, long high) {
        return sql.sql("""
                select public_id as code, name
                  from registry.method_union
                 where place_key >= :low
                   and place_key < :high
                   and valid_until is null
                 order by name
                 limit 200
                """)
                .param("low", low)
                .param("high", high)
                .query(StaffPage.Option.class)
                .list();
    }

    Optional<Long> union(String publicId) {
        return sql.sql("select id from registry.method_union where public_id = :id")
                .param("id", publicId)
                .query(Long.class)
                .optional();
    }
}
