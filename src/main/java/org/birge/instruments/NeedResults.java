package org.birge.instruments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.shared.pack.NeedsInstrument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Needs of a school's staff by area, from the closed campaign of a year. Only figures of five people or more are kept at all. */
@Component
public class NeedResults {

    /**
     * One area for the whole staff asked by one questionnaire.
     *
     * @param instrument teachers or heads
     * @param index 0 (no need) to 100 (high need), mean over people of the mean of the area's items, rounded to whole
     * @param answered people whose answers count; asked: people who were asked
     * @param priority at or above the campaign's threshold, or among the three highest; ties all count
     */
    public record AreaNeed(
            Instrument instrument, String area, Text title, int index, int answered, int asked, boolean priority) {}

    private record Row(
            long campaign,
            String instrument,
            long version,
            String area,
            int index,
            int answered,
            int asked,
            int threshold) {}

    private final JdbcClient sql;
    private final PublishedInstruments instruments;

    NeedResults(JdbcClient sql, PublishedInstruments instruments) {
        this.sql = sql;
        this.instruments = instruments;
    }

    /** Areas of the school's campaign of all staff, highest index first; empty before it is closed or when too few answered. */
    @Transactional(readOnly = true)
    public List<AreaNeed> ofSchool(long organisation, SchoolYear year) {
        return byArea(rows(organisation, year).list(sql));
    }

    /** The same, gathered with other questions of the transaction under way. */
    public Supplier<List<AreaNeed>> ofSchool(Gathering asked, long organisation, SchoolYear year) {
        Supplier<List<Row>> rows = asked.list(rows(organisation, year));
        return () -> byArea(rows.get());
    }

    private static Query<Row> rows(long organisation, SchoolYear year) {
        return Query.of(
                        """
                select c.id, f.instrument, case f.instrument when 'heads' then c.heads_version_id else c.teachers_version_id end as version,
                       f.area, f.need_index, f.answered, f.asked, c.threshold
                  from instruments.campaign c
                  join instruments.figure f on f.campaign_id = c.id and f.group_code = 'all'
                 where c.organisation_id = :organisation
                   and c.school_year = :year
                   and not c.newcomers
                 order by f.instrument desc, f.need_index desc, f.ordinal
                """,
                        (row, n) -> new Row(
                                row.getLong("id"),
                                row.getString("instrument"),
                                row.getLong("version"),
                                row.getString("area"),
                                row.getInt("need_index"),
                                row.getInt("answered"),
                                row.getInt("asked"),
                                row.getInt("threshold")))
                .with("organisation", organisation)
                .with("year", year.start());
    }

    private List<AreaNeed> byArea(List<Row> rows) {
        List<AreaNeed> needs = new ArrayList<>();
        rows.stream().collect(Collectors.groupingBy(Row::instrument)).values().forEach(of -> needs.addAll(needs(of)));
        needs.sort(Comparator.comparing(AreaNeed::instrument));
        return needs;
    }

    private List<AreaNeed> needs(List<Row> rows) {
        NeedsInstrument content = instruments.content(rows.getFirst().version());
        Map<String, Text> titles = content.areas().stream()
                .collect(Collectors.toMap(NeedsInstrument.Area::code, NeedsInstrument.Area::name));
        int from = Priority.from(
                rows.stream().map(Row::index).toList(), rows.getFirst().threshold());
        return rows.stream()
                .map(row -> new AreaNeed(
                        Instrument.of(row.instrument()).orElseThrow(),
                        row.area(),
                        Objects.requireNonNull(titles.get(row.area())),
                        row.index(),
                        row.answered(),
                        row.asked(),
                        row.index() >= from))
                .toList();
    }
}
