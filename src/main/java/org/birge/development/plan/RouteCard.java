package org.birge.development.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On Today of a school, and of a centre's head: what its plan's route asks of this person (J0.2, J1a.9). */
@Component
class RouteCard implements TodayCard {

    private record Read(
            String state,
            @Nullable LocalDate commentsUntil,
            boolean closed,
            @Nullable LocalDate answerBy,
            int unanswered) {

        boolean takesComments(LocalDate today) {
            return state.equals("open-for-comment")
                    && !closed
                    && commentsUntil != null
                    && !today.isAfter(commentsUntil);
        }
    }

    private final JdbcClient sql;
    private final CountryPack pack;

    RouteCard(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public boolean leads() {
        return true;
    }

    /** A plan that is on its way; one in force asks nothing of anybody here. */
    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        return !asked(actor)
                ? Optional.empty()
                : Optional.of(new OneStatement.Question(
                        """
                        select exists (
                          select 1
                            from development_api.plan
                           where organisation_id = :school
                             and year = :year
                             and state in ('open-for-comment', 'adopted', 'returned', 'submitted', 'answered'))
                        """,
                        Map.of(
                                "school",
                                actor.organisation(),
                                "year",
                                SchoolYear.at(today).start())));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!asked(actor)) {
            return Optional.empty();
        }
        return read(actor.organisation(), SchoolYear.at(today).start())
                .flatMap(plan -> asks(plan, actor, today))
                .map(asked -> new Card("development/plan/route-today", asked));
    }

    private static boolean asked(Actor actor) {
        return actor.may(Permission.READ_PLAN) && (actor.atSchool() || actor.role() == Role.CENTRE_HEAD);
    }

    private Optional<RouteToday> asks(Read plan, Actor actor, LocalDate today) {
        boolean leads = actor.may(Permission.EDIT_PLAN);
        boolean head = actor.role() == Role.HEAD || actor.role() == Role.CENTRE_HEAD;
        if (plan.state().equals("open-for-comment")) {
            if (leads && plan.unanswered() > 0) {
                return Optional.of(new RouteToday("answer", plan.unanswered(), null));
            }
            if (plan.takesComments(today)) {
                return Optional.of(new RouteToday(
                        head ? "open" : "comment", left(today, plan.commentsUntil()), plan.commentsUntil()));
            }
            return head ? Optional.of(new RouteToday("adopt", 0, null)) : Optional.empty();
        }
        if (head && (plan.state().equals("adopted") || plan.state().equals("returned"))) {
            return Optional.of(new RouteToday(plan.state().equals("adopted") ? "order" : "returned", 0, null));
        }
        if (head && plan.state().equals("answered")) {
            return Optional.of(new RouteToday("answered", 0, null));
        }
        return leads && plan.state().equals("submitted") && plan.answerBy() != null
                ? Optional.of(new RouteToday("authority", left(today, plan.answerBy()), plan.answerBy()))
                : Optional.empty();
    }

    private int left(LocalDate today, @Nullable LocalDate until) {
        return until == null ? 0 : Math.max(0, pack.yearOf(today).workingDaysLeft(today, until));
    }

    private Optional<Read> read(long school, int year) {
        return sql.sql("""
                select p.state, p.comments_until, p.comments_closed_at is not null as closed, p.answer_by,
                       case when p.state = 'open-for-comment'
                            then (select count(*)::int from development.plan_comment c where c.plan_id = p.id and c.answer is null)
                            else 0 end as unanswered
                  from development_api.plan p
                 where p.organisation_id = :school
                   and p.year = :year
                """)
                .param("school", school)
                .param("year", year)
                .query(Read.class)
                .optional();
    }
}
