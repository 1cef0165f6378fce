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
     */
    public record Figure(
            String group,
            String area,
            int asked,
            int answered,
            int index,
            int lowest,
            int highest,
            List<Integer> levels) {}

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

    /** All that can be shown of one questionnaire. Remarks come without names in an order that tells nothing. */
    public record Results(
            NeedsInstrument questions,
            List<Group> groups,
            List<Figure> figures,
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
        List<Figure> figures = figures(campaign, instrument);
        List<Integer> ofAll = figures.stream()
                .filter(figure -> figure.group().equals("all"))
                .map(Figure::index)
                .toList();
        return new Results(
                instruments.content(campaign.versionOf(instrument)),
                groups(campaign, instrument),
                figures,
                remarks(campaign, instrument),
                Priority.from(ofAll, campaign.threshold()));
    }

    private List<Figure> figures(Campaign campaign, Instrument instrument) {
        return sql.sql("""
                select group_code, area, asked, answered, need_index, lowest, highest, levels
                  from instruments.figure
                 where campaign_id = :campaign
                   and instrument = :instrument
                 order by ordinal
                """)
                .param("campaign", campaign.id())
                .param("instrument", instrument.code())
                .query((row, n) -> new Figure(
                        row.getString("group_code"),
                        row.getString("area"),
                        row.getInt("asked"),
                        row.getInt("answered"),
                        row.getInt("need_index"),
                        row.getInt("lowest"),
                        row.getInt("highest"),
                        List.of((Integer[]) row.getArray("levels").getArray())))
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
