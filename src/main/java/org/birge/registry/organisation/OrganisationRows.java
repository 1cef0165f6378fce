package org.birge.registry.organisation;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations within reach, as their pages show them. */
@Repository
public class OrganisationRows {

    static final int PAGE = 50;

    /** One line of the list; depth counts from the place one acts at. */
    public record Line(
            String publicId,
            String kind,
            @Nullable String code,
            String name,
            @Nullable String district,
            long placeKey,
            @Nullable LocalDate endedOn) {}

    /** What held of an organisation in a period; until is the first day it no longer held. */
    public record Period(
            long id,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String code,
            String name,
            @Nullable String shortName,
            @Nullable String schoolKind,
            @Nullable String district,
            List<String> languages,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}

    /** An organisation's fixed part. */
    public record Fixed(
            long id,
            String publicId,
            String kind,
            long low,
            long high,
            @Nullable LocalDate endedOn,
            @Nullable String endReason) {}

    private final JdbcClient sql;

    OrganisationRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** By their short names, in the order of the tree, after this key; those found narrow when something was typed, so does a kind. */
    List<Line> below(long low, long high, long after, @Nullable List<Long> found, @Nullable String kind) {
        return sql.sql("""
                select o.public_id, o.kind, p.code, coalesce(p.short_name, p.name) as name, p.district, o.place_key, e.ended_on
                  from registry.organisation o
                  join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null
                  left join registry.organisation_end e on e.organisation_id = o.id
                 where o.place_key >= :low
                   and o.place_key < :high
                   and o.place_key > :after
                   and (:kind::text is null or o.kind = :kind)
                   and (:found::bigint[] is null or o.id = any (:found::bigint[]))
                 order by o.place_key
                 limit 51
                """)
                .param("low", low)
                .param("high", high)
                .param("after", after)
                .param("kind", kind)
                .param("found", found == null ? null : found.toArray(Long[]::new))
                .query((row, n) -> new Line(
                        row.getString("public_id"),
                        row.getString("kind"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("district"),
                        row.getLong("place_key"),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    /** Those that something can be added below. */
    List<Parent> parents(long low, long high) {
        return sql.sql("""
                select o.id, o.kind, p.name
                  from registry.organisation o
                  join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null
                 where o.place_key >= :low
                   and o.place_key < :high
                   and o.kind in ('ministry', 'regional-authority', 'district-authority')
                 order by o.place_key
                 limit 500
                """)
                .param("low", low)
                .param("high", high)
                .query((row, n) -> new Parent(row.getLong("id"), row.getString("kind"), row.getString("name")))
                .list();
    }

    /** An organisation that others stand below. */
    public record Parent(long id, String kind, String name) {}

    Optional<Fixed> find(String publicId, long low, long high) {
        return sql.sql("""
                select o.id, o.public_id, o.kind, o.reach_low, o.reach_high, e.ended_on, e.reason
                  from registry.organisation o
                  left join registry.organisation_end e on e.organisation_id = o.id
                 where o.public_id = :public_id
                   and o.place_key >= :low
                   and o.place_key < :high
                """)
                .param("public_id", publicId)
                .param("low", low)
                .param("high", high)
                .query((row, n) -> new Fixed(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getString("kind"),
                        row.getLong("reach_low"),
                        row.getLong("reach_high"),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("reason")))
                .optional();
    }

    /** Newest first; the first one is in force. */
    List<Period> periods(long id) {
        return sql.sql("""
                select id, valid_from, valid_until, code, name, short_name, school_kind, district, languages, latitude, longitude
                  from registry.organisation_period
                 where organisation_id = :id
                 order by valid_from desc, id desc
                """).param("id", id).query((row, n) -> period(row)).list();
    }

    int staff(long low, long high) {
        return sql.sql(
                        "select count(*) from registry_api.posting where place_key >= :low and place_key < :high and valid_until is null")
                .param("low", low)
                .param("high", high)
                .query(Integer.class)
                .single();
    }

    /** @return whether this period was still the one in force, which it no longer is now */
    boolean close(long period, LocalDate until) {
        return sql.sql(
                                "update registry.organisation_period set valid_until = :until where id = :id and valid_until is null and valid_from < :until")
                        .param("id", period)
                        .param("until", until)
                        .update()
                == 1;
    }

    void addPeriod(long id, Period period, Instant now, @Nullable Long by) {
        sql.sql("""
                insert into registry.organisation_period (organisation_id, valid_from, parent_id, code, name, short_name, school_kind, district,
                                                          languages, latitude, longitude, recorded_at, recorded_by)
                select :id, :from, old.parent_id, :code, :name, :short_name, :school_kind, :district,
                       :languages, :latitude, :longitude, :now, :by
                  from registry.organisation_period old
                 where old.id = :period
                """)
                .param("id", id)
                .param("period", period.id())
                .param("from", period.from())
                .param("code", period.code())
                .param("name", period.name())
                .param("short_name", period.shortName())
                .param("school_kind", period.schoolKind())
                .param("district", period.district())
                .param("languages", period.languages().toArray(String[]::new))
                .param("latitude", period.latitude())
                .param("longitude", period.longitude())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    int end(long id, LocalDate on, String reason, Instant now, @Nullable Long by) {
        return sql.sql("""
                insert into registry.organisation_end (organisation_id, ended_on, reason, recorded_at, recorded_by)
                values (:id, :on, :reason, :now, :by)
                on conflict do nothing
                """)
                .param("id", id)
                .param("on", on)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static Period period(ResultSet row) throws SQLException {
        Array languages = row.getArray("languages");
        return new Period(
                row.getLong("id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("school_kind"),
                row.getString("district"),
                List.of((String[]) languages.getArray()),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"));
    }
}
