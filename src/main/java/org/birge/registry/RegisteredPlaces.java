package org.birge.registry;

import org.birge.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations as other modules ask for them. */
@Component
public class RegisteredPlaces {

    /** An organisation in force: its key in the tree and the range [low, high) it reaches; district is empty where it has none. */
    public record Place(
            long id, String publicId, String kind, String name, String district, long placeKey, long low, long high) {}

    private final JdbcClient sql;

    RegisteredPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws NotFound when there is no such organisation */
    @Transactional(readOnly = true)
    public Place of(long organisation) {
        return sql.sql("""
                select id, public_id, kind, name, coalesce(district, '') as district, place_key, reach_low, reach_high
                  from registry_api.place
                 where id = :id
                """)
                .param("id", organisation)
                .query((row, n) -> new Place(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("district"),
                        row.getLong("place_key"),
                        row.getLong("reach_low"),
                        row.getLong("reach_high")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
