package org.birge.development.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A plan, or an amendment, that the authority has not answered within its promised days is noted by silence, and shown as such (cycle, 2). */
@Component
public class NoteSilentPlans {

    private static final Logger LOG = LoggerFactory.getLogger(NoteSilentPlans.class);

    private final Plans plans;
    private final PlanSteps steps;
    private final AmendmentSteps amendments;
    private final DecideAmendment decideAmendment;
    private final TakeEffect effect;
    private final SchoolNews news;
    private final AuthorityNews authority;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final SchoolDays days;

    NoteSilentPlans(
            Plans plans,
            PlanSteps steps,
            AmendmentSteps amendments,
            DecideAmendment decideAmendment,
            TakeEffect effect,
            SchoolNews news,
            AuthorityNews authority,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            SchoolDays days) {
        this.plans = plans;
        this.steps = steps;
        this.amendments = amendments;
        this.decideAmendment = decideAmendment;
        this.effect = effect;
        this.news = news;
        this.authority = authority;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.days = days;
    }

    /** To be called each day within a job's scope that reaches the schools; one that fails is logged and keeps none from being noted. */
    public void run() {
        if (!pack.route().authority().silenceNotes()) {
            return;
        }
        LocalDate today = days.today();
        transaction.executeWithoutResult(status -> promise(today));
        each(transaction.execute(status -> silent(today)), this::note);
        each(
                transaction.execute(status -> amendments.overdue(today)),
                amendment -> decideAmendment.noteBySilence(amendment, today));
    }

    private void each(List<String> due, Consumer<String> note) {
        for (String one : due) {
            try {
                transaction.executeWithoutResult(status -> note.accept(one));
            } catch (RuntimeException e) {
                LOG.error("{} could not be noted after the promised days", one, e);
            }
        }
    }

    /** Refuses all but the application itself, a plan that is not submitted, and one whose days are not over. */
    void note(String publicId) {
        Plan plan = plans.lock(publicId).demand(PlanCommand.NOTE_BY_SILENCE, Scope.current());
        LocalDate by = plan.route().answerBy();
        if (by == null || !by.isBefore(days.today())) {
            throw new Refusal("development.plan.refusal.promise-not-over");
        }
        steps.notedBySilence(plan.id());
        plans.happened(plan.id(), "noted-silently", null);
        effect.answered(plan);
        news.decided(plan, "noted-silently");
        authority.notedSilently(plan);
    }

    /** Plans submitted before days were promised get them from today on. */
    private void promise(LocalDate today) {
        LocalDate until =
                pack.yearOf(today).plusWorkingDays(today, pack.settings().authorityAnswersWithin());
        amendments.promise(until);
        sql.sql("""
                update development.plan
                   set answer_by = :by
                 where submitted_at is not null
                   and agreed_at is null
                   and noted_at is null
                   and answer_by is null
                """)
                .param(
                        "by",
                        pack.yearOf(today)
                                .plusWorkingDays(today, pack.settings().authorityAnswersWithin()))
                .update();
    }

    private List<String> silent(LocalDate today) {
        return sql.sql("""
                select public_id
                  from development.plan
                 where submitted_at is not null
                   and agreed_at is null
                   and noted_at is null
                   and answer_by < :today
                 order by answer_by, id
                """).param("today", today).query(String.class).list();
    }
}
