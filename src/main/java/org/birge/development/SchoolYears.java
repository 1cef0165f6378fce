package org.birge.development;

import java.time.LocalDate;
import org.birge.instruments.Campaign;
import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The summary row of a school and year. Commands of all stages keep it in their own transaction, so that lists of schools need no counting. */
@Repository
public class SchoolYears {

    private final JdbcClient sql;

    SchoolYears(JdbcClient sql) {
        this.sql = sql;
    }

    /** The diagnosis of a year has begun. */
    public void opened(Campaign campaign) {
        sql.sql("""
                insert into development.school_year (organisation_id, place_key, year, campaign_id, asked, opens, closes)
                values (:organisation, :place, :year, :campaign, :asked, :opens, :closes)
                    on conflict (organisation_id, year)
                    do update set campaign_id = excluded.campaign_id, asked = excluded.asked, answered = 0,
                                  opens = excluded.opens, closes = excluded.closes, closed_on = null
                """)
                .param("organisation", campaign.organisation())
                .param("place", campaign.placeKey())
                .param("year", campaign.year().start())
                .param("campaign", campaign.id())
                .param("asked", campaign.asked())
                .param("opens", campaign.opens())
                .param("closes", campaign.closes())
                .update();
    }

    /** One more person has answered in this campaign. */
    public void answered(Campaign campaign) {
        sql.sql(
                        "update development.school_year set answered = answered + 1 where campaign_id = :campaign and place_key = :place")
                .param("campaign", campaign.id())
                .param("place", campaign.placeKey())
                .update();
    }

    /** Whether a plan of the year is begun. */
    public boolean planned(long organisation, SchoolYear year) {
        return sql.sql("""
                select exists (select 1
                                 from development.plan
                                where organisation_id = :organisation
                                  and year = :year)
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .query(Boolean.class)
                .single();
    }

    /** The last day was moved; the diagnosis is open, even if it was closed. */
    public void extended(Campaign campaign) {
        sql.sql("""
                update development.school_year
                   set closes = :closes, closed_on = null
                 where campaign_id = :campaign
                   and place_key = :place
                """)
                .param("closes", campaign.closes())
                .param("campaign", campaign.id())
                .param("place", campaign.placeKey())
                .update();
    }

    /** The diagnosis is closed; the greatest need is null when too few answered to show any. */
    public void closed(Campaign campaign, LocalDate day, PriorityNeeds.@Nullable Need greatest) {
        sql.sql("""
                update development.school_year
                   set closed_on = :day, top_area = :area, top_index = :index
                 where campaign_id = :campaign
                   and place_key = :place
                """)
                .param("day", day)
                .param("area", greatest == null ? null : greatest.area())
                .param("index", greatest == null ? null : greatest.index())
                .param("campaign", campaign.id())
                .param("place", campaign.placeKey())
                .update();
    }
}
