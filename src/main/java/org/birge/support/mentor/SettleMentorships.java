package org.birge.support.mentor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does to pairs: their last day passes, a proposal nobody finished grows old, somebody leaves the place the pair was made at. Each pair in a
 * transaction of its own, and once.
 */
@Component
public class SettleMentorships {

    private static final Logger LOG = LoggerFactory.getLogger(SettleMentorships.class);

    private enum Why {
        OVER,
        EXPIRED,
        MENTOR_LEFT,
        MENTEE_LEFT
    }

    private record Due(String publicId, Why why) {}

    private final JdbcClient sql;
    private final Mentorships mentorships;
    private final MentoringDays days;
    private final MentorshipNews news;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SettleMentorships(
            JdbcClient sql,
            Mentorships mentorships,
            MentoringDays days,
            MentorshipNews news,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.mentorships = mentorships;
        this.days = days;
        this.news = news;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All within reach. @return pairs that were settled */
    public int run() {
        List<Due> due = transaction.execute(status -> due(days.today(), null));
        int settled = (int) due.stream().filter(this::tried).count();
        transaction.executeWithoutResult(status -> endProfilesOfLeavers(days.today()));
        return settled;
    }

    /** One that fails stays for the next night and does not stop the others. */
    private boolean tried(Due one) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> settle(one.publicId())));
        } catch (RuntimeException e) {
            LOG.error("A pair of mentor and mentee was not settled", e);
            return false;
        }
    }

    /** @param only public id of the one pair that is asked about; null for all */
    private List<Due> due(LocalDate today, @Nullable String only) {
        return sql.sql("""
                select m.public_id,
                       case when m.active_at is not null and m.ends < :today then 'OVER'
                            when m.ends < :today then 'EXPIRED'
                            when not w.mentor_works then 'MENTOR_LEFT'
                            else 'MENTEE_LEFT' end as why
                  from support.mentorship m
                 cross join lateral (
                   select exists (select 1
                                    from registry_api.posting p
                                   where p.person_id = m.mentor_id
                                     and p.organisation_id = m.mentor_organisation_id
                                     and (p.valid_until is null or p.valid_until > :today)) as mentor_works,
                          exists (select 1
                                    from registry_api.posting p
                                   where p.person_id = m.mentee_id
                                     and p.organisation_id = m.organisation_id
                                     and (p.valid_until is null or p.valid_until > :today)) as mentee_works) w
                 where m.ended_at is null
                   and m.declined_at is null
                   and m.withdrawn_at is null
                   and m.told_end_at is null
                   and (m.ends < :today or not w.mentor_works or not w.mentee_works)
                   and (:only::text is null or m.public_id = :only)
                 order by m.id
                """)
                .param("today", today)
                .param("only", only)
                .query((row, n) -> new Due(row.getString("public_id"), Why.valueOf(row.getString("why"))))
                .list();
    }

    /** @return whether it still was to be settled under the lock: somebody may have ended or prolonged it meanwhile */
    private boolean settle(String publicId) {
        Mentorship pair = mentorships.lock(publicId);
        List<Due> still = due(days.today(), publicId);
        still.forEach(one -> settle(pair, one.why()));
        return !still.isEmpty();
    }

    private void settle(Mentorship pair, Why why) {
        switch (why) {
            case OVER -> {
                sql.sql("update support.mentorship set told_end_at = :now where id = :id")
                        .param("id", pair.id())
                        .param("now", days.now())
                        .update();
                mentorships.happened(pair.id(), "over", null);
                events.publishEvent(new MentorshipEnded(pair.id()));
                news.over(pair);
            }
            case EXPIRED -> {
                mentorships.withdrawn(pair.id());
                mentorships.happened(pair.id(), "expired", null);
                news.withdrawn(pair);
            }
            case MENTOR_LEFT -> left(pair, true);
            case MENTEE_LEFT -> left(pair, false);
        }
    }

    private void left(Mentorship pair, boolean mentor) {
        if (pair.state() == MentorshipState.ACTIVE) {
            mentorships.ended(pair.id(), days.today().minusDays(1), null);
            events.publishEvent(new MentorshipEnded(pair.id()));
        } else {
            mentorships.withdrawn(pair.id());
        }
        mentorships.happened(pair.id(), mentor ? "mentor-left" : "mentee-left", null);
        news.left(pair, mentor);
    }

    private void endProfilesOfLeavers(LocalDate today) {
        sql.sql("""
                update support.mentor m
                   set ended_at = :now, version = version + 1
                 where m.ended_at is null
                   and m.declined_at is null
                   and not exists (select 1
                                     from registry_api.posting p
                                    where p.person_id = m.person_id
                                      and p.organisation_id = m.organisation_id
                                      and (p.valid_until is null or p.valid_until > :today))
                """).param("now", days.now()).param("today", today).update();
    }
}
