package org.birge.growth.training;

import java.util.List;
import org.birge.notifications.Notice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some weeks after a session asks those who completed it whether it helps in lessons, each once. Runs daily. */
@Component
class AskEffects {

    private record Asked(long person, String training, String title) {}

    private final JdbcClient sql;
    private final TrainingDays days;
    private final ApplicationEventPublisher events;

    AskEffects(JdbcClient sql, TrainingDays days, ApplicationEventPublisher events) {
        this.sql = sql;
        this.days = days;
        this.events = events;
    }

    @Transactional
    public void run() {
        List<Asked> asked = sql.sql("""
                update growth.enrolment e
                   set asked_effect_at = :now
                  from growth.training t
                  join growth.course c on c.id = t.course_id
                 where t.id = e.training_id
                   and e.completed
                   and e.asked_effect_at is null
                   and t.closed_at is not null
                   and t.last_day <= :asked
                returning e.person_id as person, t.public_id as training, c.title
                """)
                .param("now", days.now())
                .param("asked", days.today().minusWeeks(TrainingDays.WEEKS_UNTIL_ASKED))
                .query(Asked.class)
                .list();
        List<Notice> all = asked.stream()
                .map(one -> new Notice(
                        List.of(one.person()),
                        "trainings.notice.asked",
                        List.of(one.title()),
                        "/trainings/sessions/" + one.training()))
                .toList();
        if (!all.isEmpty()) {
            events.publishEvent(new Notice.Many(all));
        }
    }
}
