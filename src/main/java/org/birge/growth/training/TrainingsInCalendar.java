package org.birge.growth.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.calendar.DatedEntries;
import org.birge.calendar.DatedEntry;
import org.birge.calendar.DatedEntry.When;
import org.birge.database.Moments;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days of sessions in one's calendar: where one has a place, and which one leads. */
@Component
class TrainingsInCalendar implements DatedEntries {

    private static final int MOST = 300;

    private final JdbcClient sql;
    private final CountryPack pack;

    TrainingsInCalendar(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    @Override
    public List<DatedEntry> of(Actor actor, LocalDate since, Words words) {
        if (actor.person() == null) {
            return List.of();
        }
        return sql.sql("""
                select t.public_id, t.version, t.changed_at, d.day, t.begins, t.ends, c.title, coalesce(t.place, '') as place, t.called_off_at is not null as off
                  from growth.training t
                  join growth.course c on c.id = t.course_id
                  join growth.training_day d on d.training_id = t.id
                 where d.day >= :since
                   and t.id in (select e.training_id
                                  from growth.enrolment e
                                 where e.person_id = :person
                                   and e.seated_at is not null
                                   and e.withdrawn_at is null
                                 union
                                select w.training_id
                                  from growth.training_trainer w
                                 where w.person_id = :person)
                 order by d.day desc, t.id
                 limit :most
                """)
                .param("person", actor.person())
                .param("since", since)
                .param("most", MOST)
                .query((row, n) -> {
                    LocalDate day = Trainings.day(row, "day");
                    LocalTime begins = Objects.requireNonNull(row.getObject("begins", LocalTime.class));
                    LocalTime ends = Objects.requireNonNull(row.getObject("ends", LocalTime.class));
                    return new DatedEntry(
                            "training-" + row.getString("public_id") + "-" + day,
                            row.getInt("version"),
                            Objects.requireNonNull(Moments.in(row, "changed_at")),
                            words.of("trainings.calendar", row.getString("title")),
                            "",
                            row.getString("place"),
                            "/trainings/sessions/" + row.getString("public_id"),
                            When.between(
                                    day.atTime(begins).atZone(pack.timeZone()).toInstant(),
                                    day.atTime(ends).atZone(pack.timeZone()).toInstant()),
                            row.getBoolean("off"));
                })
                .list();
    }
}
