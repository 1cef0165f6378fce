package org.birge.instruments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.birge.database.Query;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Campaigns within reach. */
@Repository
class Campaigns {

    private final JdbcClient sql;

    Campaigns(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Campaign> of(String publicId) {
        return sql.sql("select * from instruments.campaign where public_id = :id")
                .param("id", publicId)
                .query(Campaigns::campaign)
                .optional();
    }

    Optional<Campaign> forUpdate(String publicId) {
        return sql.sql("select * from instruments.campaign where public_id = :id for update")
                .param("id", publicId)
                .query(Campaigns::campaign)
                .optional();
    }

    /** Held while answers are written, so that closing waits for them. */
    Optional<Campaign> forShare(String publicId) {
        return sql.sql("select * from instruments.campaign where public_id = :id for share")
                .param("id", publicId)
                .query(Campaigns::campaign)
                .optional();
    }

    List<Campaign> at(long organisation) {
        return of(organisation).list(sql);
    }

    static Query<Campaign> of(long organisation) {
        return Query.of(
                        "select * from instruments.campaign where organisation_id = :organisation order by id desc",
                        Campaigns::campaign)
                .with("organisation", organisation);
    }

    /** The place key of an organisation. */
    Optional<Long> place(long organisation) {
        return sql.sql("select place_key from registry_api.place where id = :organisation")
                .param("organisation", organisation)
                .query(Long.class)
                .optional();
    }

    boolean askedAll(long organisation, SchoolYear year) {
        return sql.sql("""
                select exists (
                  select 1
                    from instruments.campaign
                   where organisation_id = :organisation
                     and school_year = :year)
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .query(Boolean.class)
                .single();
    }

    /** Newcomers of the year who were asked before, with too few answers to count anything. */
    Optional<Campaign> newcomersNotCounted(long organisation, SchoolYear year) {
        return at(organisation).stream()
                .filter(campaign -> campaign.newcomers() && campaign.year().equals(year) && campaign.toldNothing())
                .findFirst();
    }

    void askMore(long id, int people) {
        sql.sql("update instruments.campaign set asked = asked + :people where id = :id")
                .param("people", people)
                .param("id", id)
                .update();
    }

    long add(Campaign campaign, Instant now, @Nullable Long by) {
        return sql.sql("""
                insert into instruments.campaign (public_id, organisation_id, place_key, school_year, newcomers, teachers_version_id,
                                                  heads_version_id, threshold, smallest_group, opens, closes, opened_at, opened_by, asked, leaders_view)
                values (:public_id, :organisation, :place, :year, :newcomers, :teachers,
                        :heads, :threshold, :smallest, :opens, :closes, :now, :by, :asked, :view)
                returning id
                """)
                .param("public_id", campaign.publicId())
                .param("organisation", campaign.organisation())
                .param("place", campaign.placeKey())
                .param("year", campaign.year().start())
                .param("newcomers", campaign.newcomers())
                .param("teachers", campaign.teachersVersion())
                .param("heads", campaign.headsVersion())
                .param("threshold", campaign.threshold())
                .param("smallest", campaign.smallestGroup())
                .param("opens", campaign.opens())
                .param("closes", campaign.closes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("asked", campaign.asked())
                .param("view", campaign.leadersView())
                .query(Long.class)
                .single();
    }

    /** One that was closed is open again, its groups not decided on. */
    void extend(long id, LocalDate closes) {
        sql.sql("update instruments.campaign_group set shown = null where campaign_id = :id and shown is not null")
                .param("id", id)
                .update();
        sql.sql("""
                update instruments.campaign
                   set closes = :closes, closed_at = null, closed_by = null, published_at = null, version = version + 1
                 where id = :id
                """).param("closes", closes).param("id", id).update();
    }

    void close(long id, Instant now, @Nullable Long by) {
        sql.sql("""
                update instruments.campaign
                   set closed_at = :now, closed_by = :by, version = version + 1
                 where id = :id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void switchLeadersView(long id, boolean on) {
        sql.sql("update instruments.campaign set leaders_view = :on, version = version + 1 where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void oneMoreAnswered(long id) {
        sql.sql("update instruments.campaign set answered = answered + 1 where id = :id")
                .param("id", id)
                .update();
    }

    static Campaign campaign(ResultSet row, int n) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Campaign(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("organisation_id"),
                row.getLong("place_key"),
                new SchoolYear(row.getInt("school_year")),
                row.getBoolean("newcomers"),
                row.getLong("teachers_version_id"),
                row.getLong("heads_version_id"),
                row.getInt("threshold"),
                row.getInt("smallest_group"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                closed == null ? null : closed.toInstant(),
                row.getInt("asked"),
                row.getInt("answered"),
                row.getObject("median_minutes", Integer.class),
                row.getBoolean("leaders_view"),
                row.getObject("median_view_seconds", Integer.class),
                row.getLong("version"));
    }
}
