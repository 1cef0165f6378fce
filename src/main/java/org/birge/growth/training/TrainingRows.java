package org.birge.growth.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of sessions within reach: those ahead by their days, those of the past the latest first. */
@Repository
class TrainingRows {

    private final JdbcClient sql;
    private final TrainingDays days;
    private final CountryPack pack;

    TrainingRows(JdbcClient sql, TrainingDays days, CountryPack pack) {
        this.sql = sql;
        this.days = days;
        this.pack = pack;
    }

    List<TrainingLine> page(Actor actor, TrainingFilter filter, int size) {
        return sql.sql("""
                with listed as (
                  select t.*, c.title, c.kind, c.provider, c.hours, c.title_key,
                         case when :when = 'past' then date '9999-12-31' - t.first_day else t.first_day - date '2000-01-01' end as turn
                    from growth.training t
                    join growth.course c on c.id = t.course_id
                   where t.organisation_id in (select o.id
                                                 from registry_api.place o
                                                where o.kind = 'centre'
                                                  and o.reach_low < :high
                                                  and o.reach_high > :low)
                     and case :when
                           when 'past' then t.last_day < :today or t.called_off_at is not null or t.held_at is not null
                           when 'open' then t.opened_at is not null and t.held_at is null and t.called_off_at is null and t.apply_by >= :today
                           else t.last_day >= :today and t.called_off_at is null and t.held_at is null
                         end
                     and (:kind = '' or c.kind = :kind)
                     and (:area = '' or c.areas @> array[:area::text])
                     and (:language = '' or t.language = :language)
                ), page as (
                  select *
                    from listed l
                   where (:q = '' or strpos(l.title_key, growth.training_key(:q)) > 0)
                     and (:after = '' or (l.turn, l.id) > (select o.turn, o.id from listed o where o.public_id = :after))
                   order by l.turn, l.id
                   limit :size)
                select l.*, p.seated, p.waiting, p.asked, e.consented_at, e.agreed_at, e.accepted_at, e.seated_at, e.declined_at, e.withdrawn_at, e.result_at,
                       e.completed, e.id is not null as enrolled
                  from page l
                 cross join lateral growth.places_of(l.id) p
                  left join lateral (
                    select m.*
                      from growth.enrolment m
                     where m.training_id = l.id
                       and m.person_id = :person
                     order by m.id desc
                     limit 1) e on true
                 order by l.turn, l.id
                """)
                .param("when", filter.when())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("today", days.today())
                .param("kind", filter.kind())
                .param("area", filter.area())
                .param("language", filter.language())
                .param("q", filter.q())
                .param("after", filter.after())
                .param("size", size)
                .param("person", actor.person() == null ? 0L : actor.person())
                .query((row, n) -> line(row))
                .list();
    }

    TrainingLine line(ResultSet row) throws SQLException {
        return new TrainingLine(
                row.getString("public_id"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("provider"),
                row.getInt("hours"),
                Trainings.day(row, "first_day"),
                Trainings.day(row, "last_day"),
                Objects.requireNonNull(row.getObject("begins", LocalTime.class)),
                Objects.requireNonNull(row.getObject("ends", LocalTime.class)),
                row.getString("place"),
                language(row.getString("language")),
                row.getInt("capacity"),
                row.getInt("seated"),
                row.getInt("waiting"),
                row.getInt("asked"),
                Trainings.day(row, "apply_by"),
                Trainings.state(row),
                row.getBoolean("enrolled") ? EnrolmentState.in(row) : null);
    }

    @Nullable
    Text language(@Nullable String code) {
        return pack.teachingLanguages().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(CountryPack.TeachingLanguage::name)
                .orElse(null);
    }
}
