package org.birge.growth.practice;

import java.util.List;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reviews an experience, to tell them what its teacher did; the teacher does not see who they are, so they are read as a job. */
@Component
class ReviewersToTell {

    private static final Scope JOB = Scope.everything("reviewers-to-tell");

    private final JdbcClient sql;
    private final TransactionTemplate apart;

    ReviewersToTell(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    List<Long> of(Experience experience) {
        return Scope.call(
                JOB,
                () -> apart.execute(status -> sql.sql(
                                "select person_id from growth.experience_review where experience_id = :experience")
                        .param("experience", experience.id())
                        .query(Long.class)
                        .list()));
    }
}
