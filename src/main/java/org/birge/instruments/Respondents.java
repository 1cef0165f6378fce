package org.birge.instruments;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.birge.shared.PublicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who is asked in a campaign, in which groups, and whether they have answered. */
@Repository
class Respondents {

    /** Somebody who answered, without a name: groups, among them the forms wanted, and the areas the leader spoke of. */
    record Answered(List<String> groups, List<String> viewed) {}

    private final JdbcClient sql;
    private final JsonMapper json;

    Respondents(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(Campaign campaign, long id, List<AskedStaff.Asked> asked) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (AskedStaff.Asked one : asked) {
            rows.add(Map.of(
                    "public_id", PublicId.next(),
                    "person_id", one.person(),
                    "instrument", one.instrument().code(),
                    "groups", one.groups()));
        }
        sql.sql("""
                insert into instruments.respondent (public_id, campaign_id, person_id, organisation_id, place_key, instrument, groups)
                select r.public_id, :campaign, r.person_id, :organisation, :place, r.instrument,
                       array(select jsonb_array_elements_text(r.groups))
                  from jsonb_to_recordset(:rows::jsonb) as r(public_id text, person_id bigint, instrument text, groups jsonb)
                """)
                .param("campaign", id)
                .param("organisation", campaign.organisation())
                .param("place", campaign.placeKey())
                .param("rows", json.writeValueAsString(rows))
                .update();
        addGroups(campaign, id);
    }

    /** Names of unions are kept as they are at opening; the words for the other kinds are the pack's. */
    private void addGroups(Campaign campaign, long id) {
        sql.sql("""
                insert into instruments.campaign_group (campaign_id, place_key, instrument, code, label, ordinal)
                select :campaign, :place, g.instrument, g.code,
                       case when g.code like 'union:%' then
                         (select max(m.union_name) from registry_api.union_member m where m.union_id = split_part(g.code, ':', 2)::bigint)
                       end,
                       row_number() over (order by g.instrument, g.people desc, g.code)
                  from (select r.instrument, c.code, count(*) as people
                          from instruments.respondent r
                         cross join unnest(r.groups) as c(code)
                         where r.campaign_id = :campaign
                         group by r.instrument, c.code) g
                    on conflict (campaign_id, instrument, code) do nothing
                """).param("campaign", id).param("place", campaign.placeKey()).update();
    }

    /** Those who have answered a questionnaire, in no order; only while the campaign is counted. */
    List<Answered> answered(long campaign, Instrument instrument) {
        return sql.sql("select groups, viewed from instruments.answered_people(:campaign, :instrument)")
                .param("campaign", campaign)
                .param("instrument", instrument.code())
                .query((row, n) ->
                        new Answered(List.of((String[]) row.getArray("groups").getArray()), List.of((String[])
                                row.getArray("viewed").getArray())))
                .list();
    }

    void publish(
            long campaign, Instrument instrument, List<String> shown, SourceGroups.Sources sources, OffsetDateTime at) {
        sql.sql("""
                select instruments.publish_figures(:campaign, :instrument, :shown, :both::jsonb, :apart::jsonb, :at)::text
                """)
                .param("both", json.writeValueAsString(sources.both()))
                .param("apart", json.writeValueAsString(sources.apart()))
                .param("campaign", campaign)
                .param("instrument", instrument.code())
                .param("shown", shown.toArray(String[]::new))
                .param("at", at)
                .query((row, n) -> 1)
                .single();
    }

    void finish(long campaign, OffsetDateTime at) {
        sql.sql("select instruments.finish_publishing(:campaign, :at)::text")
                .param("campaign", campaign)
                .param("at", at)
                .query((row, n) -> 1)
                .single();
    }
}
