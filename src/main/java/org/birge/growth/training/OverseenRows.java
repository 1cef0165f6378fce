package org.birge.growth.training;

import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.shared.HiddenCells;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions of the centres that serve the reader's schools, or those of one district; the latest first. */
@Repository
class OverseenRows {

    /** How many places people of a district have in a session, and how many of them completed it. */
    record Seats(long trainingId, String district, int seated, int completed) {

        /** As many as the places tell of: the places, or where a few of them were not completed, these few. */
        int told() {
            int others = seated - completed;
            return others > 0 && others < HiddenCells.SMALLEST ? others : seated;
        }
    }

    private final JdbcClient sql;
    private final TrainingRows rows;

    OverseenRows(JdbcClient sql, TrainingRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    List<OverseenLine> page(Actor actor, OverseenFilter filter, int size) {
        return sql.sql("""
                with listed as (
                  select t.*, c.title, c.kind, c.provider, c.hours, o.short_name as centre
                    from registry_api.place o
                    join growth.training t on t.organisation_id = o.id
                    join growth.course c on c.id = t.course_id
                   where o.kind = 'centre'
                     and o.reach_low < :high
                     and o.reach_high > :low
                     and (:district = '' or exists (select 1
                                                      from registry_api.place s
                                                     where s.kind = 'school'
                                                       and s.district = :district
                                                       and s.place_key >= greatest(o.reach_low, :low)
                                                       and s.place_key < least(o.reach_high, :high)))
                     and t.first_day <= :until
                     and t.last_day >= :from
                     and case :state
                           when 'planned' then t.opened_at is null and t.called_off_at is null
                           when 'open' then t.opened_at is not null and t.held_at is null and t.called_off_at is null
                           when 'held' then t.held_at is not null and t.closed_at is null
                           when 'closed' then t.closed_at is not null
                           when 'called-off' then t.called_off_at is not null
                           else true
                         end
                     and (:kind = '' or c.kind = :kind)
                     and (:area = '' or c.areas @> array[:area::text])
                     and (:q = '' or strpos(c.title_key, growth.training_key(:q)) > 0)
                ), page as (
                  select *
                    from listed l
                   where :after = '' or (l.first_day, l.id) < (select o.first_day, o.id from growth.training o where o.public_id = :after)
                   order by l.first_day desc, l.id desc
                   limit :size)
                select l.*, p.seated, p.waiting, p.asked, f.completed, false as enrolled
                  from page l
                 cross join lateral growth.places_of(l.id) p
                 cross join lateral growth.effects_of(l.id) f
                 order by l.first_day desc, l.id desc
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("district", filter.district())
                .param("from", Objects.requireNonNull(filter.from()))
                .param("until", Objects.requireNonNull(filter.until()))
                .param("state", filter.state())
                .param("kind", filter.kind())
                .param("area", filter.area())
                .param("q", filter.q())
                .param("after", filter.after())
                .param("size", size)
                .query((row, n) -> new OverseenLine(
                        row.getLong("id"),
                        rows.line(row),
                        row.getString("centre"),
                        HiddenCells.shown(row.getObject("completed", Integer.class), row.getInt("seated")),
                        null))
                .list();
    }

    List<Seats> seats(List<OverseenLine> lines) {
        return sql.sql("select training_id, district, seated, completed from growth.seats_by_district(:trainings)")
                .param("trainings", lines.stream().map(OverseenLine::id).toArray(Long[]::new))
                .query(Seats.class)
                .list();
    }
}
