package org.birge.development.area;

import java.util.List;
import org.birge.access.Actor;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schools in reach with their coordinates and stage. */
@Repository
class MapRows {

    record Row(
            String publicId,
            String name,
            String district,
            String stage,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    private final JdbcClient sql;

    MapRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Row> of(SchoolYear year, String district, Actor.Grant grant) {
        return sql.sql("""
                select p.public_id, p.short_name as name, coalesce(p.district, '') as district, p.latitude, p.longitude,
                       development.stage_of(pl.state, y.campaign_id is not null, y.closed_on is not null) as stage
                  from registry_api.place p
                  left join development.school_year y on y.organisation_id = p.id and y.year = :year
                  left join development_api.plan pl on pl.organisation_id = p.id and pl.year = :year
                 where p.kind = 'school'
                   and p.place_key >= :low
                   and p.place_key < :high
                   and (:district = '' or p.district = :district)
                 order by p.district, p.place_key
                """)
                .param("year", year.start())
                .param("low", grant.low())
                .param("high", grant.high())
                .param("district", district)
                .query(Row.class)
                .list();
    }
}
