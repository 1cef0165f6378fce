package org.birge.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** All that can be shown of one questionnaire; leadersCount where leaders' views are part of any figure. Remarks come without names in an order that tells nothing. */
    public record Results(
            NeedsInstrument questions,
            List<Group> groups,
            List<Figure> figures,
            boolean leadersCount,
            List<String> remarks,
            int priorityFrom) {}

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
        List<Figure> counts = figures(campaign, instrument, NeedSource.BOTH);
        List<Figure> figures = source == NeedSource.BOTH ? counts : figures(campaign, instrument, source);
        List<Integer> ofAll = counts.stream()
                .filter(figure -> figure.group().equals("all"))
                .map(Figure::index)
                .toList();
        return new Results(
                instruments.content(campaign.versionOf(instrument)),
                groups(campaign, instrument),
                figures,
                counts.stream().anyMatch(figure -> figure.viewed() > 0),
                remarks(campaign, instrument),
                Priority.from(ofAll, campaign.threshold()));
    }

    /** The figures of the whole staff alone; empty where too few answered. */
    @Transactional(readOnly = true)
    public List<Figure> ofAll(Campaign campaign, Instrument instrument, NeedSource source) {
        return figures(campaign, instrument, source).stream()
                .filter(figure -> figure.group().equals("all"))
                .toList();
    }

    /** Where there is one source only its figure is the index; a leader's view alone has no range, for it is of those it is of. */
    private List<Figure> figures(Campaign campaign, Instrument instrument, NeedSource source) {
        return sql.sql("""
                select f.group_code, f.area, f.viewed,
                       case when :source = 'leader' then s.people else f.asked end as asked,
                       coalesce(s.people, f.answered) as answered,
                       coalesce(round(s.total / s.people)::int, f.need_index) as need_index,
                       case :source when 'both' then f.lowest
                                    when 'leader' then round(s.total / s.people)::int
                                    else coalesce(round(s.total / f.asked)::int, f.lowest) end as lowest,
                       case :source when 'both' then f.highest
                                    when 'leader' then round(s.total / s.people)::int
                                    else coalesce(round((s.total + 100 * (f.asked - f.answered)) / f.asked)::int, f.highest) end as highest,
                       coalesce(s.levels, f.levels) as levels
                  from instruments.figure f
                  left join instruments.source_figure s on s.campaign_id = f.campaign_id
                                                       and s.instrument = f.instrument
                                                       and s.group_code = f.group_code
                                                       and s.area = f.area
                                                       and s.source = :source
                 where f.campaign_id = :campaign
                   and f.instrument = :instrument
                   and (:source <> 'leader' or s.people is not null)
                 order by f.ordinal
                """)
                .param("campaign", campaign.id())
                .param("instrument", instrument.code())
                .param("source", source.code())
                .query((row, n) -> new Figure(
                        row.getString("group_code"),
                        row.getString("area"),
                        row.getInt("asked"),
                        row.getInt("answered"),
                        row.getInt("need_index"),
                        row.getInt("lowest"),
                        row.getInt("highest"),
                        List.of((Integer[]) row.getArray("levels").getArray()),
                        row.getInt("viewed")))
                .list();
    }

    private List<Group> groups(Campaign campaign, Instrument instrument) {
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

    private List<String> remarks(Campaign campaign, Instrument instrument) {
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
