package org.birge.instruments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The state of campaigns: which there are at a place, and who has answered. Never what. */
@Component
public class NeedsCampaigns {

    /**
     * Somebody who is asked.
     *
     * @param unions names of the method unions at opening, joined by commas; empty when in none
     */
    public record Asked(
            String respondent, long person, String name, Instrument instrument, String unions, boolean answered) {}

    private final Campaigns campaigns;
    private final JdbcClient sql;

    NeedsCampaigns(Campaigns campaigns, JdbcClient sql) {
        this.campaigns = campaigns;
        this.sql = sql;
    }

    /** All campaigns of a place, the newest first. */
    @Transactional(readOnly = true)
    public List<Campaign> at(long organisation) {
        return campaigns.at(organisation);
    }

    /** The same, gathered with other questions of the transaction under way. */
    public Supplier<List<Campaign>> at(Gathering asked, long organisation) {
        return asked.list(Campaigns.of(organisation));
    }

    /** A campaign of exactly this place; another place's is not found. */
    @Transactional(readOnly = true)
    public Campaign of(String publicId, long organisation) {
        return campaigns
                .of(publicId)
                .filter(campaign -> campaign.organisation() == organisation)
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> find(String publicId) {
        return campaigns.of(publicId);
    }

    /** Open campaigns within reach whose last day has passed, the oldest first. */
    @Transactional(readOnly = true)
    public List<String> ended(LocalDate today) {
        return sql.sql("""
                select public_id
                  from instruments.campaign
                 where closed_at is null
                   and closes < :today
                 order by closes, id
                """).param("today", today).query(String.class).list();
    }

    /** Who is asked and whether they have answered, by name; row security gives this to the head only. */
    @Transactional(readOnly = true)
    public List<Asked> asked(Campaign campaign) {
        return sql.sql("""
                select r.public_id, r.person_id, p.name, r.instrument, r.answered,
                       (select string_agg(g.label, ', ' order by g.label)
                          from instruments.campaign_group g
                         where g.campaign_id = r.campaign_id
                           and g.instrument = r.instrument
                           and g.label is not null
                           and g.code = any (r.groups)) as unions
                  from instruments.respondent r
                  join registry_api.person p on p.id = r.person_id
                 where r.campaign_id = :campaign
                 order by p.sort_key
                """)
                .param("campaign", campaign.id())
                .query(NeedsCampaigns::row)
                .list();
    }

    private static Asked row(ResultSet row, int n) throws SQLException {
        @Nullable String unions = row.getString("unions");
        return new Asked(
                row.getString("public_id"),
                row.getLong("person_id"),
                row.getString("name"),
                Instrument.of(row.getString("instrument")).orElseThrow(),
                unions == null ? "" : unions,
                row.getBoolean("answered"));
    }
}
