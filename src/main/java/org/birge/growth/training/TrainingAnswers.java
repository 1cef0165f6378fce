package org.birge.growth.training;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What those who took part and their heads say some weeks later. */
@Repository
class TrainingAnswers {

    private final JdbcClient sql;
    private final TrainingDays days;

    TrainingAnswers(JdbcClient sql, TrainingDays days) {
        this.sql = sql;
        this.days = days;
    }

    void demandTime(Enrolment enrolment) {
        LocalDate from = TrainingDays.askedFrom(enrolment.training().lastDay());
        if (enrolment.training().state() != TrainingState.CLOSED) {
            throw new Refusal("trainings.refusal.session.held");
        }
        if (from.isAfter(days.today())) {
            throw new Refusal("trainings.refusal.too-early", TrainingDays.WEEKS_UNTIL_ASKED);
        }
    }

    void helped(Enrolment enrolment, String helped, @Nullable String words) {
        sql.sql("""
                insert into growth.training_answer (enrolment_id, training_id, person_id, helped, words, answered_at)
                values (:enrolment, :training, :person, :helped, :words, :now)
                    on conflict (enrolment_id) do update
                   set helped = excluded.helped, words = excluded.words
                """)
                .param("enrolment", enrolment.id())
                .param("training", enrolment.training().id())
                .param("person", enrolment.person())
                .param("helped", helped)
                .param("words", words)
                .param("now", days.now())
                .update();
    }

    void changed(Enrolment enrolment, String seen, @Nullable String words) {
        sql.sql("""
                insert into growth.training_effect (enrolment_id, training_id, organisation_id, place_key, seen, words, said_at, said_by)
                values (:enrolment, :training, :organisation, :place, :seen, :words, :now, :person)
                    on conflict (enrolment_id) do update
                   set seen = excluded.seen, words = excluded.words, said_by = excluded.said_by
                """)
                .param("enrolment", enrolment.id())
                .param("training", enrolment.training().id())
                .param("organisation", enrolment.organisation())
                .param("place", enrolment.placeKey())
                .param("seen", seen)
                .param("words", words)
                .param("now", days.now())
                .param("person", Scope.current().person())
                .update();
    }
}
