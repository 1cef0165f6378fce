package org.birge.tasks;

import java.util.List;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When people are reminded and told: what the nearest authority set, else the pack (cycle, 4). */
@Repository
public class ReminderSettings {

    /** In school days. */
    public record Setting(int remindBefore, boolean onTheDay, int deputyAfter, int headAfter) {}

    record Row(long low, long high, int remindBefore, boolean onTheDay, int deputyAfter, int headAfter) {

        boolean covers(long from, long to) {
            return low <= from && high >= to;
        }

        Setting setting() {
            return new Setting(remindBefore, onTheDay, deputyAfter, headAfter);
        }
    }

    private final JdbcClient sql;
    private final CountryPack pack;

    ReminderSettings(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    Setting byPack() {
        CountryPack.Settings set = pack.settings();
        return new Setting(
                set.remindBefore(), set.remindOnTheDay(), set.overdueToDeputyAfter(), set.overdueToHeadAfter());
    }

    /** What holds for all places of a range: the narrowest that covers it. */
    @Transactional(readOnly = true)
    public Setting of(long low, long high) {
        return among(all(), low, high);
    }

    /** The same, gathered with other questions of the transaction under way. */
    Supplier<Setting> of(Gathering asked, long low, long high) {
        Supplier<List<Row>> rows = asked.list(latest());
        return () -> among(rows.get(), low, high);
    }

    Setting among(List<Row> rows, long low, long high) {
        return rows.stream()
                .filter(row -> row.covers(low, high))
                .findFirst()
                .map(Row::setting)
                .orElseGet(this::byPack);
    }

    /** The latest of each place, the narrowest first; as many as there are authorities. */
    List<Row> all() {
        return latest().list(sql);
    }

    private static Query<Row> latest() {
        return Query.of("""
                select o.reach_low as low, o.reach_high as high, s.remind_before, s.on_the_day, s.deputy_after, s.head_after
                  from (select distinct on (organisation_id) *
                          from tasks.reminder_setting
                         order by organisation_id, id desc) s
                  join registry_api.place o on o.id = s.organisation_id
                 order by o.reach_high - o.reach_low, s.id desc
                """, Row.class);
    }
}
