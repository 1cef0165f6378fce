package org.birge.growth.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On Today: sessions one was proposed for, one's own of this week, whom the head lets go, whom the centre takes in, and what is asked afterwards. */
@Component
class TrainingsToday implements TodayCard {

    private record Counts(int toAnswer, int toAgree, int toSay) {}

    private final JdbcClient sql;

    TrainingsToday(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 19;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        return Optional.of(TrainingsDue.of(actor, today));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        Counts counts = counts(actor, today);
        boolean centre = actor.may(Permission.RUN_TRAININGS);
        TrainingsWaiting waiting = new TrainingsWaiting(
                own(actor, today, true),
                own(actor, today, false),
                counts.toAnswer(),
                actor.may(Permission.SEND_TO_TRAININGS) ? invited(actor, today) : List.of(),
                counts.toAgree(),
                counts.toSay(),
                centre ? toAccept(actor) : List.of(),
                centre ? toMark(actor, today) : List.of());
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Card("growth/training/today", waiting));
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null && (actor.may(Permission.JOIN_TRAININGS) || actor.may(Permission.RUN_TRAININGS));
    }

    private Counts counts(Actor actor, LocalDate today) {
        return sql.sql("""
                select count(*) filter (where e.person_id = :person and e.completed and t.closed_at is not null and t.last_day <= :asked
                                          and a.enrolment_id is null)::int as to_answer,
                       count(*) filter (where :head and e.person_id <> :person and e.consented_at is not null and e.agreed_at is null
                                          and t.opened_at is not null and t.held_at is null and t.called_off_at is null and t.first_day >= :today)::int as to_agree,
                       count(*) filter (where :head and e.person_id <> :person and e.completed and t.closed_at is not null and t.last_day <= :asked
                                          and f.enrolment_id is null)::int as to_say
                  from growth.enrolment e
                  join growth.training t on t.id = e.training_id
                  left join growth.training_answer a on a.enrolment_id = e.id
                  left join growth.training_effect f on f.enrolment_id = e.id
                 where e.declined_at is null
                   and e.withdrawn_at is null
                   and (e.person_id = :person or :head and e.place_key >= :low and e.place_key < :high)
                """)
                .param("person", actor.personOrNotFound())
                .param("head", actor.role().code().equals("head"))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("today", today)
                .param("asked", today.minusWeeks(TrainingDays.WEEKS_UNTIL_ASKED))
                .query(Counts.class)
                .single();
    }

    /** Those one was proposed for, or those of the coming week in which one has a place. */
    private List<TrainingsWaiting.Session> own(Actor actor, LocalDate today, boolean proposed) {
        return sql.sql("""
                select t.public_id, c.title, d.day, t.begins, 0 as people
                  from growth.enrolment e
                  join growth.training t on t.id = e.training_id
                  join growth.course c on c.id = t.course_id
                 cross join lateral (select min(y.day) as day
                                       from growth.training_day y
                                      where y.training_id = t.id
                                        and y.day >= :today) d
                 where e.person_id = :person
                   and e.declined_at is null
                   and e.withdrawn_at is null
                   and t.called_off_at is null
                   and t.held_at is null
                   and d.day is not null
                   and case when :proposed then e.consented_at is null and t.opened_at is not null and t.apply_by >= :today
                            else e.seated_at is not null and d.day < :until end
                 order by d.day, t.begins, t.id
                 limit 5
                """)
                .param("person", actor.personOrNotFound())
                .param("today", today)
                .param("until", today.plusWeeks(1))
                .param("proposed", proposed)
                .query(TrainingsWaiting.Session.class)
                .list();
    }

    private List<TrainingsWaiting.Session> invited(Actor actor, LocalDate today) {
        return sql.sql("""
                select t.public_id, c.title, t.first_day as day, t.begins, 0 as people
                  from growth.training_invitation i
                  join growth.training t on t.id = i.training_id
                  join growth.course c on c.id = t.course_id
                 where i.organisation_id = :school
                   and i.answered_at is null
                   and t.opened_at is not null
                   and t.held_at is null
                   and t.called_off_at is null
                   and t.apply_by >= :today
                   and not exists (select 1
                                     from growth.enrolment e
                                    where e.training_id = t.id
                                      and e.organisation_id = i.organisation_id
                                      and e.declined_at is null
                                      and e.withdrawn_at is null)
                 order by t.first_day, t.id
                 limit 5
                """)
                .param("school", actor.organisation())
                .param("today", today)
                .query(TrainingsWaiting.Session.class)
                .list();
    }

    private List<TrainingsWaiting.Session> toAccept(Actor actor) {
        return sql.sql("""
                select t.public_id, c.title, t.first_day as day, t.begins, count(*)::int as people
                  from growth.training t
                  join growth.course c on c.id = t.course_id
                  join growth.enrolment e on e.training_id = t.id
                 where t.organisation_id = :place
                   and t.opened_at is not null
                   and t.held_at is null
                   and t.called_off_at is null
                   and e.consented_at is not null
                   and e.agreed_at is not null
                   and e.accepted_at is null
                   and e.declined_at is null
                   and e.withdrawn_at is null
                 group by t.id, c.id
                 order by t.first_day, t.id
                 limit 8
                """)
                .param("place", actor.organisation())
                .query(TrainingsWaiting.Session.class)
                .list();
    }

    private List<TrainingsWaiting.Session> toMark(Actor actor, LocalDate today) {
        return sql.sql("""
                select t.public_id, c.title, t.first_day as day, t.begins, 0 as people
                  from growth.training t
                  join growth.course c on c.id = t.course_id
                 where t.organisation_id = :place
                   and t.opened_at is not null
                   and t.closed_at is null
                   and t.called_off_at is null
                   and (t.last_day < :today
                        or exists (select 1
                                     from growth.training_day d
                                    where d.training_id = t.id
                                      and d.day <= :today
                                      and not exists (select 1
                                                        from growth.attendance a
                                                        join growth.enrolment e on e.id = a.enrolment_id
                                                       where e.training_id = t.id
                                                         and a.day = d.day)))
                 order by t.first_day, t.id
                 limit 8
                """)
                .param("place", actor.organisation())
                .param("today", today)
                .query(TrainingsWaiting.Session.class)
                .list();
    }
}
