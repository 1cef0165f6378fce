package org.birge.support.mentor;

import java.math.BigDecimal;
import java.util.List;
import org.birge.support.visit.Roads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far it is between two places, by the same estimate as the ways to visits. */
@Repository
class Ways {

    private final JdbcClient sql;
    private final Roads roads;

    Ways(JdbcClient sql, Roads roads) {
        this.sql = sql;
        this.roads = roads;
    }

    /** Kilometres by road; null where one of them has no place on the map. */
    @Nullable
    Integer kilometres(long from, long to) {
        List<Roads.Point> points = sql.sql("""
                select p.latitude, p.longitude
                  from registry_api.place p
                 where p.id in (:from, :to)
                   and p.latitude is not null
                """)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> point(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")))
                .list();
        return points.size() == 2 ? roads.kilometres(points.getFirst(), points.getLast()) : null;
    }

    private static Roads.Point point(BigDecimal latitude, BigDecimal longitude) {
        return new Roads.Point(latitude.doubleValue(), longitude.doubleValue());
    }
}
