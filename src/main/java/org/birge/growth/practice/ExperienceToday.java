package org.birge.growth.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On Today: a nomination to answer, a description to write, an experience to review; for the centre what came in and what is to be spread. */
@Component
class ExperienceToday implements TodayCard {

    private static final String OWN = """
            select 1
              from growth.experience
             where teacher_id = :self
               and submitted_at is null
               and declined_at is null
               and withdrawn_at is null
            """;

    private static final String TO_REVIEW = """
            select 1
              from growth.experience_review r
              join growth.experience e on e.id = r.experience_id
             where r.person_id = :self
               and r.given_at is null
               and e.submitted_at is not null
               and e.accepted_at is null
               and e.declined_at is null
               and e.withdrawn_at is null
            """;

    private static final String KEPT = """
            select 1
              from growth.experience
             where place_key >= :low
               and place_key < :high
               and submitted_at is not null
               and published_at is null
               and declined_at is null
               and withdrawn_at is null
            """;

    private final JdbcClient sql;

    ExperienceToday(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        if (actor.person() == null || !actor.may(Permission.SEE_EXPERIENCE)) {
            return Optional.empty();
        }
        List<String> asked = new ArrayList<>(List.of(OWN, TO_REVIEW));
        if (actor.may(Permission.KEEP_EXPERIENCE)) {
            asked.add(KEPT);
        }
        return Optional.of(OneStatement.Question.anyOf(
                asked,
                Map.of(
                        "self",
                        actor.person(),
                        "low",
                        actor.grant().low(),
                        "high",
                        actor.grant().high())));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (actor.person() == null || !actor.may(Permission.SEE_EXPERIENCE)) {
            return Optional.empty();
        }
        boolean keeps = actor.may(Permission.KEEP_EXPERIENCE);
        Standing standing = keeps ? standing(actor) : new Standing(0, 0);
        ExperienceWaiting waiting = new ExperienceWaiting(own(actor), standing.submitted(), standing.accepted());
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Card("growth/practice/today", waiting));
    }

    private List<ExperienceWaiting.Next> own(Actor actor) {
        return sql.sql("""
                select e.public_id, e.title, case when e.consented_at is null then 'nominated' else 'writing' end as what
                  from growth.experience e
                 where e.teacher_id = :person
                   and e.submitted_at is null
                   and e.declined_at is null
                   and e.withdrawn_at is null
                 union all
                select e.public_id, e.title, 'review'
                  from growth.experience_review r
                  join growth.experience e on e.id = r.experience_id
                 where r.person_id = :person
                   and r.given_at is null
                   and e.submitted_at is not null
                   and e.accepted_at is null
                   and e.declined_at is null
                   and e.withdrawn_at is null
                """)
                .param("person", actor.personOrNotFound())
                .query(ExperienceWaiting.Next.class)
                .list();
    }

    /** How many wait for reviews and a decision, and how many to be spread. */
    private record Standing(int submitted, int accepted) {}

    private Standing standing(Actor actor) {
        return sql.sql("""
                select count(*) filter (where accepted_at is null)::int as submitted, count(*) filter (where accepted_at is not null)::int as accepted
                  from growth.experience
                 where place_key >= :low
                   and place_key < :high
                   and submitted_at is not null
                   and published_at is null
                   and declined_at is null
                   and withdrawn_at is null
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .query(Standing.class)
                .single();
    }
}
