package org.birge.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations: anchors and what held of them when. */
@Repository
class Organisations {

    /** An organisation's fixed part, locked for a change below it. */
    record Anchor(long id, String kind, long placeKey, long reachLow, long reachHigh) {}

    private final JdbcClient sql;

    Organisations(JdbcClient sql) {
        this.sql = sql;
    }

    Anchor lock(long id) {
        return sql.sql("""
                select id, kind, place_key, reach_low, reach_high
                  from registry.organisation
                 where id = :id
                   for update
                """)
                .param("id", id)
                .query((row, n) -> new Anchor(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getLong("place_key"),
                        row.getLong("reach_low"),
                        row.getLong("reach_high")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    PlaceKeys.Highest highestBelow(Anchor parent) {
        return sql.sql("""
                select coalesce(max(place_key) filter (where place_key < :first_block), :low) as single,
                       coalesce(max(place_key), :low) as any
                  from registry.organisation
                 where place_key >= :low
                   and place_key < :high
                """)
                .param("low", parent.reachLow())
                .param("high", parent.reachHigh())
                .param("first_block", parent.reachLow() + PlaceKeys.DISTRICT)
                .query((row, n) -> new PlaceKeys.Highest(row.getLong("single"), row.getLong("any")))
                .single();
    }

    long add(String publicId, String kind, PlaceKeys.Range range, Instant now) {
        return sql.sql("""
                insert into registry.organisation (public_id, kind, place_key, reach_low, reach_high, created_at)
                values (:public_id, :kind, :key, :low, :high, :now)
                returning id
                """)
                .param("public_id", publicId)
                .param("kind", kind)
                .param("key", range.key())
                .param("low", range.low())
                .param("high", range.high())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void addPeriod(long id, RegisterOrganisation.Command command, Instant now, @Nullable Long by) {
        sql.sql("""
                insert into registry.organisation_period (organisation_id, valid_from, parent_id, code, name, short_name, school_kind, district,
                                                          languages, latitude, longitude, recorded_at, recorded_by)
                values (:id, :from, :parent, :code, :name, :short_name, :school_kind, :district,
                        :languages, :latitude, :longitude, :now, :by)
                """)
                .param("id", id)
                .param("from", command.from())
                .param("parent", command.parent())
                .param("code", command.code())
                .param("name", command.name())
                .param("short_name", command.shortName())
                .param("school_kind", command.schoolKind())
                .param("district", command.district())
                .param("languages", command.languages().toArray(String[]::new))
                .param("latitude", command.latitude())
                .param("longitude", command.longitude())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
