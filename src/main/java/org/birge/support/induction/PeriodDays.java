package org.birge.support.induction;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.birge.database.Scope;
import org.birge.support.mentor.Mentorship;
import org.birge.tasks.SchoolDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The school days of a pair's period: those of the mentee's school, with what was set for it, whoever acts. */
@Component
class PeriodDays {

    private final SchoolDays days;
    private final JdbcClient sql;
    private final TransactionTemplate apart;

    PeriodDays(SchoolDays days, JdbcClient sql, PlatformTransactionManager transactions) {
        this.days = days;
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /** Read with the eyes of the application: the mentor of another district does not see what was set for the mentee's. */
    LaidDays of(Mentorship pair) {
        return Scope.call(
                Scope.everything("induction"),
                () -> apart.execute(status -> {
                    Predicate<LocalDate> teaches =
                            days.teachingDaysOf(sql.sql("select place_key from registry_api.place where id = :school")
                                    .param("school", pair.organisation())
                                    .query(Long.class)
                                    .single());
                    return LaidDays.of(pair.begins(), pair.ends(), teaches);
                }));
    }
}
