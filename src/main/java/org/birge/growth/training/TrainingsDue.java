package org.birge.growth.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.web.OneStatement;

/** Whether Today may have something to say of trainings, asked only of what the reader's role has to do with. */
final class TrainingsDue {

    private static final String OPEN = """
            select 1
              from growth.enrolment e
              join growth.training t on t.id = e.training_id
             where e.declined_at is null
               and e.withdrawn_at is null
               and e.result_at is null
               and t.closed_at is null
               and t.called_off_at is null
               and (e.person_id = :person or e.place_key >= :low and e.place_key < :high)
            """;

    private static final String TO_ANSWER = """
            select 1
              from growth.enrolment e
             where e.person_id = :person
               and e.completed
               and not exists (select 1 from growth.training_answer a where a.enrolment_id = e.id)
            """;

    private static final String TO_SAY = """
            select 1
              from growth.enrolment e
             where e.place_key >= :low
               and e.place_key < :high
               and e.completed
               and not exists (select 1 from growth.training_effect f where f.enrolment_id = e.id)
            """;

    private static final String RUN =
            "select 1 from growth.training where organisation_id = :place and closed_at is null and called_off_at is null";

    private static final String INVITED = """
            select 1
              from growth.training_invitation i
              join growth.training t on t.id = i.training_id
             where i.organisation_id = :place
               and i.answered_at is null
               and t.held_at is null
               and t.called_off_at is null
               and t.apply_by >= :today
            """;

    private TrainingsDue() {}

    static OneStatement.Question of(Actor actor, LocalDate today) {
        List<String> asked = new ArrayList<>(List.of(OPEN, TO_ANSWER));
        if (actor.role() == Role.HEAD) {
            asked.add(TO_SAY);
        }
        if (actor.may(Permission.RUN_TRAININGS)) {
            asked.add(RUN);
        }
        if (actor.may(Permission.SEND_TO_TRAININGS)) {
            asked.add(INVITED);
        }
        return OneStatement.Question.anyOf(
                asked,
                Map.of(
                        "person",
                        actor.personOrNotFound(),
                        "low",
                        actor.grant().low(),
                        "high",
                        actor.grant().high(),
                        "place",
                        actor.organisation(),
                        "today",
                        today));
    }
}
