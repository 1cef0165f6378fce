package org.birge.instruments;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts, once and for ever, how the need changed from the diagnosis of a year to that of the next among those reached, beside those not reached
 * (cycle, 5). Only where both are ten people or more who answered both times, and where nothing about fewer can be reckoned from it.
 */
@Component
public class CountEffects {

    /**
     * Whom something reached.
     *
     * @param area code of the questionnaire's area whose need is looked at
     * @param code what it is told under: AREA for all measures of the area, else the caller's name for it
     * @param people ids of persons
     */
    public record Reach(String area, String code, Set<Long> people) {

        public static final String AREA = "area";
    }

    private record Campaign(long id, int smallest) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    CountEffects(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Whether both diagnoses are there and nothing was counted yet. */
    @Transactional(readOnly = true)
    public boolean ready(long organisation, SchoolYear year) {
        return campaigns(organisation, year).size() == 2 && !counted(organisation, year);
    }

    /**
     * @param sets those that matter most first: what is told of one may shut out the next
     * Refuses before the next diagnosis is closed, and a second time.
     */
    @Transactional
    public void run(long organisation, SchoolYear year, List<Reach> sets) {
        List<Campaign> campaigns = campaigns(organisation, year);
        if (campaigns.size() < 2) {
            throw new Refusal("instruments.refusal.no-second-diagnosis");
        }
        if (counted(organisation, year)) {
            throw new Refusal("instruments.refusal.effects-counted");
        }
        List<ShownEffects.Compared> shown = ShownEffects.of(
                diagnosis(campaigns.getFirst()),
                diagnosis(campaigns.getLast()),
                sets,
                Math.max(campaigns.getFirst().smallest(), campaigns.getLast().smallest()));
        sql.sql("select instruments.count_effects(:organisation, :year, :sets::jsonb, :at)")
                .param("organisation", organisation)
                .param("year", year.start())
                .param("sets", json.writeValueAsString(shown))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> true)
                .single();
    }

    private boolean counted(long organisation, SchoolYear year) {
        return sql.sql("""
                select exists (select 1
                                 from instruments.effect_count
                                where organisation_id = :organisation
                                  and school_year = :year)
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .query(Boolean.class)
                .single();
    }

    private List<Campaign> campaigns(long organisation, SchoolYear year) {
        return sql.sql("""
                select id, smallest_group as smallest
                  from instruments.campaign
                 where organisation_id = :organisation
                   and school_year in (:year, :next)
                   and not newcomers
                   and published_at is not null
                 order by school_year
                """)
                .param("organisation", organisation)
                .param("year", year.start())
                .param("next", year.next().start())
                .query(Campaign.class)
                .list();
    }

    /** The groups of somebody, and by area the group of all of whom a leader spoke. */
    static List<String> spokenOf(List<String> groups, List<String> areas) {
        List<String> more = new ArrayList<>(groups);
        areas.forEach(area -> more.add("all^" + area));
        return more;
    }

    /** Where the leaders' views of some stand apart from the others', the sum over those is known too. */
    private ShownEffects.Diagnosis diagnosis(Campaign campaign) {
        List<String> apart = areasOfSomeViews(campaign);
        Map<Long, List<String>> views = apart.isEmpty() ? Map.of() : viewed(campaign);
        if (!apart.isEmpty() && views.isEmpty()) {
            throw new IllegalStateException("effects beside leaders' views are counted by the head, who reads them");
        }
        Map<Long, List<String>> people = new LinkedHashMap<>();
        sql.sql("""
                select person_id, groups
                  from instruments.respondent
                 where campaign_id = :campaign
                   and instrument = 'teachers'
                   and answered
                 order by person_id
                """).param("campaign", campaign.id()).query(row -> {
            List<String> of = views.getOrDefault(row.getLong("person_id"), List.of());
            people.put(
                    row.getLong("person_id"),
                    spokenOf(
                            strings(row.getArray("groups")),
                            apart.stream().filter(of::contains).toList()));
        });
        List<String> shown = sql.sql("""
                select code
                  from instruments.campaign_group
                 where campaign_id = :campaign
                   and instrument = 'teachers'
                   and shown
                 order by ordinal
                """)
                .param("campaign", campaign.id())
                .query(String.class)
                .list();
        return new ShownEffects.Diagnosis(people, spokenOf(shown, apart));
    }

    private List<String> areasOfSomeViews(Campaign campaign) {
        return sql.sql("""
                select f.area
                  from instruments.figure f
                  join instruments.source_figure s on s.campaign_id = f.campaign_id
                                                  and s.instrument = f.instrument
                                                  and s.group_code = f.group_code
                                                  and s.area = f.area
                                                  and s.source = 'leader'
                 where f.campaign_id = :campaign
                   and f.instrument = 'teachers'
                   and f.group_code = 'all'
                   and s.people < f.answered
                 order by f.ordinal
                """).param("campaign", campaign.id()).query(String.class).list();
    }

    private Map<Long, List<String>> viewed(Campaign campaign) {
        Map<Long, List<String>> people = new LinkedHashMap<>();
        sql.sql("""
                select v.person_id, array(select e.key from jsonb_each_text(v.given) e where e.value is not null) as areas
                  from instruments.leader_view v
                 where v.campaign_id = :campaign
                """).param("campaign", campaign.id()).query(row -> {
            people.put(row.getLong("person_id"), strings(row.getArray("areas")));
        });
        return people;
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
