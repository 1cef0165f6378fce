package org.birge.growth.lesson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.web.OneStatement;

/** Whether Today may have something to say of lessons, asked only of what the reader's role has to do with. */
final class LessonsDue {

    private static final String OWN = """
            select 1
              from growth.open_lesson
             where teacher_id = :self
               and agreed_at is not null
               and held_at is null
               and called_off_at is null
               and day <= :lessons_until
            """;

    /** Whether an analysis is still to be written is left to the card: it costs more than all else here. */
    private static final String VISITED = """
            select 1
              from growth.lesson_guest g
              join growth.open_lesson l on l.id = g.lesson_id
             where g.person_id = :self
               and g.left_at is null
               and l.called_off_at is null
               and (l.held_at is null and l.day between :lessons_today and :lessons_until
                    or l.held_at is not null and l.day between :lessons_since and :lessons_until and g.came)
            """;

    private static final String GIVEN = """
            select 1
              from growth.master_lesson
             where giver_id = :self
               and announced_at is not null
               and shown_at is null
               and called_off_at is null
               and day between :lessons_today and :lessons_until
            """;

    private static final String GUEST = """
            select 1
              from growth.master_guest g
              join growth.master_lesson l on l.id = g.lesson_id
             where g.person_id = :self
               and g.left_at is null
               and l.shown_at is null
               and l.called_off_at is null
               and l.day between :lessons_today and :lessons_until
            """;

    private static final String OFFERED = """
            select 1
              from growth.open_lesson
             where organisation_id = :led_school
               and agreed_at is null
               and declined_at is null
               and called_off_at is null
               and teacher_id <> :self
            """;

    private LessonsDue() {}

    static OneStatement.Question of(Actor actor, LocalDate today) {
        List<String> asked = new ArrayList<>(List.of(OWN, VISITED, GIVEN, GUEST));
        if (LessonsToday.leads(actor)) {
            asked.add(OFFERED);
        }
        return OneStatement.Question.anyOf(
                asked,
                Map.of(
                        "self",
                        actor.personOrNotFound(),
                        "led_school",
                        actor.organisation(),
                        "lessons_today",
                        today,
                        "lessons_since",
                        today.minusWeeks(LessonsToday.WEEKS_BACK),
                        "lessons_until",
                        today.plusWeeks(1)));
    }
}
