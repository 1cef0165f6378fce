package org.birge.growth.training;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Moments;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue: one query, whoever reads it. Schools see what is offered. */
@Repository
class CourseRows {

    private final JdbcClient sql;
    private final TrainingDays days;
    private final CountryPack pack;

    CourseRows(JdbcClient sql, TrainingDays days, CountryPack pack) {
        this.sql = sql;
        this.days = days;
        this.pack = pack;
    }

    List<CourseLine> page(Actor actor, CourseFilter filter, int size) {
        return sql.sql("""
                with listed as (
                  select c.*, n.next,
                         case :sort when 'hours' then lpad(c.hours::text, 4, '0') when 'next' then coalesce(n.next::text, '9999') else '' end as turn
                    from growth.course c
                   cross join lateral (
                     select min(t.first_day) as next
                       from growth.training t
                      where t.course_id = c.id
                        and t.first_day >= :today
                        and t.called_off_at is null) n
                   where c.organisation_id in (select o.id
                                                 from registry_api.place o
                                                where o.kind = 'centre'
                                                  and o.reach_low < :high
                                                  and o.reach_high > :low)
                     and (:keeps and c.organisation_id = :place or c.offered_at is not null and c.withdrawn_at is null)
                     and case :state when 'draft' then c.offered_at is null when 'offered' then c.offered_at is not null and c.withdrawn_at is null
                                     when 'withdrawn' then c.withdrawn_at is not null else c.withdrawn_at is null end
                     and (:kind = '' or c.kind = :kind)
                     and (:area = '' or c.areas @> array[:area::text])
                     and (:audience = '' or c.audiences @> array[:audience::text]))
                select *
                  from listed l
                 where (:q = '' or strpos(l.title_key, growth.training_key(:q)) > 0)
                   and (:after = '' or (l.turn, l.title_key, l.id) > (select o.turn, o.title_key, o.id from listed o where o.public_id = :after))
                 order by l.turn, l.title_key, l.id
                 limit :size
                """)
                .param("sort", filter.sort())
                .param("today", days.today())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("keeps", actor.may(Permission.RUN_TRAININGS))
                .param("place", actor.organisation())
                .param("state", filter.state())
                .param("kind", filter.kind())
                .param("area", filter.area())
                .param("audience", filter.audience())
                .param("q", filter.q())
                .param("after", filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    private CourseLine line(ResultSet row) throws SQLException {
        return new CourseLine(
                row.getString("public_id"),
                row.getString("title"),
                row.getString("kind"),
                areas(texts(row, "areas")),
                subject(row.getString("subject")),
                texts(row, "audiences"),
                row.getInt("hours"),
                row.getString("form"),
                row.getString("provider"),
                CourseState.of(Moments.in(row, "offered_at"), Moments.in(row, "withdrawn_at")),
                row.getObject("next", LocalDate.class));
    }

    List<Text> areas(List<String> codes) {
        return CourseContent.areas(pack).stream()
                .filter(one -> codes.contains(one.code()))
                .map(NeedsInstrument.Area::name)
                .toList();
    }

    @Nullable
    Text subject(@Nullable String code) {
        return pack.subjects().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(CountryPack.Subject::name)
                .orElse(null);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
