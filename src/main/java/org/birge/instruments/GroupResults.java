package org.birge.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a closed campaign shows: the groups with their figures; a group that may not be shown has none anywhere. */
@Component
public class GroupResults {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    /**
     * A figure of one area and group.
     *
     * @param index 0 to 100; lowest and highest what it could become if the missing had answered
     * @param levels people at each step of the scale, the lowest need first
     * @param viewed people whose leader's view counts in it; 0 where only self-answers count
     */
    public record Figure(
            String group,
            String area,
            int asked,
            int answered,
            int index,
            int lowest,
            int highest,
            List<Integer> levels,
            int viewed) {}

    /**
     * A group of the campaign: kind:code, such as union:12.
     *
     * @param label name of a union; null for kinds the pack names
     * @param forms people who chose each form; empty when not shown
     */
    public record Group(String code, @Nullable String label, boolean shown, Map<String, Integer> forms) {

        public String kind() {
            return ShownGroups.kind(code);
        }
    }

    /**
     * All that can be shown of one questionnaire. Remarks come without names in an order that tells nothing.
     *
     * @param leadersCount whether leaders' views are part of any figure
     * @param priorities areas that are priority needs, always by the index of the campaign that counts
     * @param newcomers people whose answers may be added; 0 where they are too few
     * @param without groups whose newcomers are too few to be added, so that their figures are without them
     */
    public record Results(
            NeedsInstrument questions,
            List<Group> groups,
            List<Figure> figures,
            boolean leadersCount,
            List<String> remarks,
            Set<String> priorities,
            int newcomers,
            Set<String> without) {

        Results beside(int more) {
            return new Results(questions, groups, figures, leadersCount, remarks, priorities, more, without);
        }
    }

    private final JdbcClient sql;
    private final PublishedInstruments instruments;
    private final JsonMapper json;

    GroupResults(JdbcClient sql, PublishedInstruments instruments, JsonMapper json) {
        this.sql = sql;
        this.instruments = instruments;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Results of(Campaign campaign, Instrument instrument) {
        return of(campaign, instrument, NeedSource.BOTH);
    }

    /** The same from one source only; priority needs always go by the index that counts. */
    @Transactional(readOnly = true)
    public Results of(Campaign campaign, Instrument instrument, NeedSource source) {
        List<GroupSum> counts = sums(campaign, instrument, NeedSource.BOTH);
        List<GroupSum> sums = source == NeedSource.BOTH ? counts : sums(campaign, instrument, source);
        return new Results(
                instruments.content(campaign.versionOf(instrument)),
                groups(campaign, instrument),
                figures(sums),
                counts.stream().anyMatch(sum -> sum.viewed() > 0),
                remarks(campaign, instrument),
                priorities(counts, campaign.threshold()),
                0,
                Set.of());
    }

    /** The figures of the whole staff alone; empty where too few answered. */
    @Transactional(readOnly = true)
    public List<Figure> ofAll(Campaign campaign, Instrument instrument, NeedSource source) {
        return figures(sums(campaign, instrument, source, "all"));
    }

    static List<Figure> figures(List<GroupSum> sums) {
        return sums.stream().map(GroupSum::figure).toList();
    }

    private static Set<String> priorities(List<GroupSum> counts, int threshold) {
        List<Figure> ofAll = figures(counts).stream()
                .filter(figure -> figure.group().equals("all"))
                .toList();
        int from = Priority.from(ofAll.stream().map(Figure::index).toList(), threshold);
        return ofAll.stream()
                .filter(figure -> figure.index() >= from)
                .map(Figure::area)
                .collect(Collectors.toSet());
    }

    List<GroupSum> sums(Campaign campaign, Instrument instrument, NeedSource source) {
        return sums(campaign, instrument, source, "");
    }

    /**
     * Where there is one source only its sum is the index; a leader's view alone has no range, for it is of those it is of. The sources are gathered first:
     * PostgreSQL would look for each figure's among all of the school (35 ms instead of half a one).
     *
     * @param group the only group wanted; empty for all
     */
    private List<GroupSum> sums(Campaign campaign, Instrument instrument, NeedSource source, String group) {
        String figures = source == NeedSource.BOTH ? """
                select group_code, area, viewed, asked, answered as people, total, levels
                  from instruments.figure
                 where campaign_id = :campaign
                   and instrument = :instrument
                   and (:group = '' or group_code = :group)
                 order by ordinal
                """ : """
                with apart as materialized (
                  select group_code, area, people, total, levels
                    from instruments.source_figure
                   where campaign_id = :campaign
                     and instrument = :instrument
                     and source = :source
                     and (:group = '' or group_code = :group))
                select f.group_code, f.area, f.viewed,
                       case when :source = 'leader' then s.people else f.asked end as asked,
                       coalesce(s.people, f.answered) as people,
                       coalesce(s.total, f.total) as total,
                       coalesce(s.levels, f.levels) as levels
                  from instruments.figure f
                  left join apart s on s.group_code = f.group_code and s.area = f.area
                 where f.campaign_id = :campaign
                   and f.instrument = :instrument
                   and (:group = '' or f.group_code = :group)
                   and (:source <> 'leader' or s.people is not null)
                 order by f.ordinal
                """;
        return sql.sql(figures)
                .param("campaign", campaign.id())
                .param("instrument", instrument.code())
                .param("source", source.code())
                .param("group", group)
                .query((row, n) -> new GroupSum(
                        row.getString("group_code"),
                        row.getString("area"),
                        row.getInt("asked"),
                        row.getInt("people"),
                        row.getBigDecimal("total"),
                        List.of((Integer[]) row.getArray("levels").getArray()),
                        row.getInt("viewed"),
                        source != NeedSource.LEADER))
                .list();
    }

    List<Group> groups(Campaign campaign, Instrument instrument) {
        return sql.sql("""
                select code, label, coalesce(shown, false) as shown, forms
                  from instruments.campaign_group
                 where campaign_id = :campaign
                   and instrument = :instrument
                 order by ordinal
                """)
                .param("campaign", campaign.id())
                .param("instrument", instrument.code())
                .query((row, n) -> new Group(
                        row.getString("code"),
                        row.getString("label"),
                        row.getBoolean("shown"),
                        row.getString("forms") == null ? Map.of() : json.readValue(row.getString("forms"), COUNTS)))
                .list();
    }

    List<String> remarks(Campaign campaign, Instrument instrument) {
        return new ArrayList<>(sql.sql("""
                select words
                  from instruments.remark
                 where campaign_id = :campaign
                   and instrument = :instrument
                 order by ordinal
                """)
                .param("campaign", campaign.id())
                .param("instrument", instrument.code())
                .query(String.class)
                .list());
    }
}
