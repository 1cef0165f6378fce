package org.birge.instruments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Diagnoses that small schools share: who shares, and what was counted over all of them. */
@Repository
class SharedDiagnoses {

    /** @param union the method union whose schools share; null for those of a district */
    record Row(
            long id,
            String district,
            @Nullable Long union,
            @Nullable Instant countedAt,
            int schools,
            int asked,
            int answered) {}

    private final JdbcClient sql;

    SharedDiagnoses(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a school shares for a year. */
    Optional<Row> of(long school, int year) {
        return sql.sql("""
                select d.id, d.district, d.union_id, d.counted_at, d.schools, d.asked, d.answered
                  from instruments.shared_diagnosis_school s
                  join instruments.shared_diagnosis d on d.id = s.shared_id
                 where s.organisation_id = :school
                   and s.school_year = :year
                   and s.left_at is null
                """)
                .param("school", school)
                .param("year", year)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("district"),
                        row.getObject("union_id", Long.class),
                        row.getTimestamp("counted_at") == null
                                ? null
                                : row.getTimestamp("counted_at").toInstant(),
                        row.getInt("schools"),
                        row.getInt("asked"),
                        row.getInt("answered")))
                .optional();
    }

    List<SharedNeeds.With> sharable(long campaign) {
        return sql.sql("select union_id as union, name from instruments.sharable(:campaign)")
                .param("campaign", campaign)
                .query(SharedNeeds.With.class)
                .list();
    }

    List<SharedNeeds.School> schools(long shared) {
        return sql.sql("select name, closed, counted from instruments.schools_sharing(:shared)")
                .param("shared", shared)
                .query(SharedNeeds.School.class)
                .list();
    }

    /** Sums by group and area. */
    List<GroupSum> sums(long shared) {
        return sql.sql("""
                select group_code, area, asked, answered, total, levels
                  from instruments.shared_figure
                 where shared_id = :shared
                 order by ordinal, group_code
                """)
                .param("shared", shared)
                .query((row, n) -> new GroupSum(
                        row.getString("group_code"),
                        row.getString("area"),
                        row.getInt("asked"),
                        row.getInt("answered"),
                        row.getBigDecimal("total"),
                        List.of((Integer[]) row.getArray("levels").getArray()),
                        0,
                        true))
                .list();
    }

    /** Whether the answers of a campaign are in a shared diagnosis, and so are counted for ever. */
    boolean counts(long campaign) {
        return sql.sql("select shared_id is not null from instruments.campaign where id = :id")
                .param("id", campaign)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean share(long campaign, @Nullable Long union, OffsetDateTime at) {
        return sql.sql("select instruments.share_diagnosis(:campaign, :union, :at)")
                .param("campaign", campaign)
                .param("union", union)
                .param("at", at)
                .query(Boolean.class)
                .single();
    }

    boolean leave(long campaign, OffsetDateTime at) {
        return sql.sql("select instruments.leave_shared_diagnosis(:campaign, :at)")
                .param("campaign", campaign)
                .param("at", at)
                .query(Boolean.class)
                .single();
    }

    /** Those of a year that wait for nobody any more, with the campaigns that can be counted. */
    Map<Long, Set<Long>> ready(int year) {
        Map<Long, Set<Long>> ready = new HashMap<>();
        sql.sql("""
                select d.id, c.id as campaign
                  from instruments.shared_diagnosis d
                  join instruments.shared_diagnosis_school s on s.shared_id = d.id and s.left_at is null
                  join instruments.campaign c on c.organisation_id = s.organisation_id
                                             and c.school_year = s.school_year
                                             and not c.newcomers
                                             and not c.leaders_view
                 where d.school_year = :year
                   and d.counted_at is null
                   and not exists (select 1
                                     from instruments.shared_diagnosis_school o
                                     join instruments.campaign k on k.organisation_id = o.organisation_id
                                                                and k.school_year = o.school_year
                                                                and not k.newcomers
                                    where o.shared_id = d.id
                                      and o.left_at is null
                                      and k.published_at is null)
                """).param("year", year).query(row -> {
            ready.computeIfAbsent(row.getLong("id"), id -> new HashSet<>()).add(row.getLong("campaign"));
        });
        return ready;
    }

    List<SharedGroups.Sharing> people(Set<Long> campaigns) {
        return sql.sql("select campaign, groups from instruments.people_sharing(:campaigns)")
                .param("campaigns", campaigns.toArray(Long[]::new))
                .query((row, n) -> new SharedGroups.Sharing(row.getLong("campaign"), List.of((String[])
                        row.getArray("groups").getArray())))
                .list();
    }

    /** The groups whose figures each school shows itself. */
    Map<Long, Set<String>> shown(Set<Long> campaigns) {
        Map<Long, Set<String>> shown = new HashMap<>();
        sql.sql("""
                select campaign_id, code
                  from instruments.campaign_group
                 where campaign_id = any (:campaigns)
                   and instrument = 'teachers'
                   and shown
                """).param("campaigns", campaigns.toArray(Long[]::new)).query(row -> {
            shown.computeIfAbsent(row.getLong("campaign_id"), id -> new HashSet<>())
                    .add(row.getString("code"));
        });
        return shown;
    }

    void count(long shared, Set<Long> campaigns, List<String> groups, OffsetDateTime at) {
        sql.sql("select instruments.count_shared(:shared, :campaigns, :groups, :at)::text")
                .param("shared", shared)
                .param("campaigns", new ArrayList<>(campaigns).toArray(Long[]::new))
                .param("groups", groups.toArray(String[]::new))
                .param("at", at)
                .query((row, n) -> 1)
                .single();
    }
}
