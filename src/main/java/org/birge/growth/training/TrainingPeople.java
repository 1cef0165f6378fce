package org.birge.growth.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on the list of a session, as far as the reader may know: one's own place, a leader those of the school, the centre all. */
@Repository
class TrainingPeople {

    private final JdbcClient sql;
    private final TrainingDays days;

    TrainingPeople(JdbcClient sql, TrainingDays days) {
        this.sql = sql;
        this.days = days;
    }

    TrainingPage.@Nullable Own own(Training training, long person) {
        return sql.sql("""
                select e.*, growth.turn_of(e.id) as turn, a.helped, a.words
                  from growth.enrolment e
                  left join growth.training_answer a on a.enrolment_id = e.id
                 where e.training_id = :training
                   and e.person_id = :person
                 order by e.id desc
                 limit 1
                """)
                .param("training", training.id())
                .param("person", person)
                .query((row, n) -> {
                    EnrolmentState state = EnrolmentState.in(row);
                    return new TrainingPage.Own(
                            row.getString("public_id"),
                            state,
                            row.getObject("turn", Integer.class),
                            row.getString("reason"),
                            row.getString("certificate"),
                            state == EnrolmentState.PROPOSED && training.state() == TrainingState.OPEN,
                            state.live()
                                    && state != EnrolmentState.PROPOSED
                                    && training.state().ahead(),
                            state == EnrolmentState.COMPLETED && asked(training),
                            row.getString("helped"),
                            row.getString("words"));
                })
                .optional()
                .orElse(null);
    }

    /** By where they stand, then by name; the waiting list in its order. */
    List<TrainingPage.Participant> all(Training training) {
        Scope scope = Scope.current();
        return sql.sql("""
                select e.*, coalesce(n.name, '') as name, o.short_name as school, f.seen, f.words
                  from growth.enrolment e
                  join registry_api.place o on o.id = e.organisation_id
                  left join registry_api.person n on n.id = e.person_id
                  left join growth.training_effect f on f.enrolment_id = e.id
                 where e.training_id = :training
                   and e.place_key >= :low
                   and e.place_key < :high
                 order by e.declined_at is not null or e.withdrawn_at is not null, e.accepted_at is null, e.seated_at is null,
                          case when e.seated_at is null then e.accepted_at end, n.sort_key, e.id
                 limit 1000
                """)
                .param("training", training.id())
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, n) -> participant(row, training, scope))
                .list();
    }

    private TrainingPage.Participant participant(ResultSet row, Training training, Scope scope) throws SQLException {
        EnrolmentState state = EnrolmentState.in(row);
        Enrolment enrolment = new Enrolment(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("person_id"),
                row.getLong("organisation_id"),
                row.getLong("place_key"),
                row.getLong("proposed_by"),
                state,
                new Enrolment.Of(
                        training.id(),
                        training.publicId(),
                        training.title(),
                        training.organisation(),
                        training.lastDay(),
                        training.state()));
        boolean open = training.state() == TrainingState.OPEN;
        boolean ahead = !training.firstDay().isBefore(days.today());
        boolean own = scope.person() != null && scope.person() == enrolment.person();
        return new TrainingPage.Participant(
                enrolment.publicId(),
                row.getString("name"),
                Objects.requireNonNullElse(row.getString("school"), ""),
                state,
                row.getString("reason"),
                row.getString("certificate"),
                row.getString("seen"),
                row.getString("words"),
                open && ahead && enrolment.allows(EnrolmentCommand.AGREE, scope),
                open && enrolment.allows(EnrolmentCommand.ACCEPT, scope),
                open && !own && enrolment.allows(EnrolmentCommand.DECLINE, scope),
                training.state().ahead() && !own && enrolment.allows(EnrolmentCommand.WITHDRAW, scope),
                asked(training) && enrolment.allows(EnrolmentCommand.SAY_CHANGE, scope));
    }

    private boolean asked(Training training) {
        return training.state() == TrainingState.CLOSED
                && !TrainingDays.askedFrom(training.lastDay()).isAfter(days.today());
    }
}
