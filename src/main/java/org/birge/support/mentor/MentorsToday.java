package org.birge.support.mentor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.tasks.TodayCard;
import org.birge.web.OneStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On Today: pairs that wait for one's word, applications to approve, a question to answer. */
@Component
class MentorsToday implements TodayCard {

    private static final int MOST = 6;

    private record Counts(int own, int approvals, boolean consent) {}

    private final JdbcClient sql;
    private final PairRows pairs;

    MentorsToday(JdbcClient sql, PairRows pairs) {
        this.sql = sql;
        this.pairs = pairs;
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public Optional<OneStatement.Question> due(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("mentor_person", actor.personOrNotFound());
        values.put("low", actor.grant().low());
        values.put("high", actor.grant().high());
        values.put("mentoring_runs", actor.may(Permission.RUN_MENTORING) || actor.may(Permission.SPEAK_FOR_NEW_HEADS));
        return Optional.of(new OneStatement.Question("""
                select exists (
                  select 1
                    from support.mentorship m
                   where m.active_at is null
                     and m.declined_at is null
                     and m.withdrawn_at is null
                     and (m.mentor_id = :mentor_person or m.mentee_id = :mentor_person or :mentoring_runs and m.place_key >= :low and m.place_key < :high))
                  or exists (
                  select 1
                    from support.mentor m
                   where m.approved_at is null
                     and m.declined_at is null
                     and m.ended_at is null
                     and (m.person_id = :mentor_person or :mentoring_runs and m.place_key >= :low and m.place_key < :high))
                  or exists (
                  select 1
                    from support.mentee c
                   where c.person_id = :mentor_person
                     and c.given_at is null
                     and c.refused_at is null)
                """, values));
    }

    @Override
    public Optional<Card> card(Actor actor, LocalDate today) {
        if (!concerns(actor)) {
            return Optional.empty();
        }
        boolean runs = actor.may(Permission.RUN_MENTORING) || actor.may(Permission.SPEAK_FOR_NEW_HEADS);
        List<PairLine> open = pairs.waitingFor(actor, MOST);
        Counts counts = counts(actor);
        MentorsWaiting waiting = new MentorsWaiting(
                open.stream()
                        .map(line -> new MentorsWaiting.Waiting(line.publicId(), line.mentor() + " – " + line.mentee()))
                        .toList(),
                counts.own(),
                counts.approvals(),
                counts.consent(),
                runs);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Card("support/mentor/today", waiting));
    }

    private Counts counts(Actor actor) {
        return sql.sql("""
                select (select count(*)::int
                          from support.mentor m
                         where m.person_id = :person
                           and m.consented_at is null
                           and m.declined_at is null
                           and m.ended_at is null) as own,
                       (select count(*)::int
                          from support.mentor m
                         where :runs
                           and m.place_key >= :low
                           and m.place_key < :high
                           and m.reach = :reach
                           and m.person_id <> :person
                           and m.consented_at is not null
                           and m.approved_at is null
                           and m.declined_at is null
                           and m.ended_at is null) as approvals,
                       exists (select 1
                                 from support.mentee c
                                where c.person_id = :person
                                  and c.organisation_id = :organisation
                                  and c.given_at is null
                                  and c.refused_at is null) as consent
                """)
                .param("person", actor.personOrNotFound())
                .param("organisation", actor.organisation())
                .param("runs", approves(actor))
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("reach", actor.atSchool() ? Offer.SCHOOL : Offer.AREA)
                .query(Counts.class)
                .single();
    }

    /** Heads within their school, the centre beyond; a deputy approves nobody. */
    private static boolean approves(Actor actor) {
        return switch (actor.role()) {
            case HEAD, CENTRE_HEAD, METHODIST -> true;
            default -> false;
        };
    }

    private static boolean concerns(Actor actor) {
        return actor.person() != null
                && (actor.may(Permission.RUN_MENTORING)
                        || actor.may(Permission.JOIN_MENTORING)
                        || actor.may(Permission.SPEAK_FOR_NEW_HEADS));
    }
}
