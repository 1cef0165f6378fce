package org.birge.instruments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.database.Moments;
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
            int answered,
            @Nullable Instant failedAt) {}

    private final JdbcClient sql;

    SharedDiagnoses(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a school shares for a year. */
    Optional<Row> of(long school, int year) {
        return sql.sql("""
                select d.id, d.district, d.union_id, d.counted_at, d.failed_at, d.schools, d.asked, d.answered
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
                        Moments.in(row, "counted_at"),
                        row.getInt("schools"),
                        row.getInt("asked"),
                        row.getInt("answered"),
                        Moments.in(row, "failed_at")))
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

    /** Those of a year that are not counted yet. */
    List<Long> waiting(int year) {
        return sql.sql("""
                select id
                  from instruments.shared_diagnosis
                 where school_year = :year
                   and counted_at is null
                 order by id
                """).param("year", year).query(Long.class).list();
    }

    /** Keeps a shared diagnosis and its campaigns as they are until the transaction ends; the campaigns to count, none while one is open. */
    Set<Long> begin(long shared) {
        return sql
                .sql("select unnest(instruments.begin_counting(:shared))")
                .param("shared", shared)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Keeps since when it could not be counted. @return the heads to be told; none when they were before */
    List<Long> failed(long shared, OffsetDateTime at, LocalDate today) {
        return sql.sql("select unnest(instruments.counting_failed(:shared, :at, :today))")
                .param("shared", shared)
                .param("at", at)
                .param("today", today)
                .query(Long.class)
                .list();
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
