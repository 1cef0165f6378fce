package org.birge.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.birge.database.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes files that are older than a day and that no row refers to: uploads whose form was never sent, and what a rollback left. */
@Component
class SweepFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SweepFiles.class);
    private static final Duration LEFT_ALONE = Duration.ofDays(1);

    private final Files files;
    private final List<FileUse> uses;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SweepFiles(Files files, List<FileUse> uses, Clock clock, PlatformTransactionManager transactions) {
        this.files = files;
        this.uses = uses;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run() {
        int removed = Scope.call(
                Scope.everything("sweep-files"),
                () -> files.sweep(clock.instant().minus(LEFT_ALONE), this::isUsed));
        if (removed > 0) {
            LOG.info("{} files that nobody refers to were removed", removed);
        }
    }

    private boolean isUsed(String hash) {
        return Boolean.TRUE.equals(transaction.execute(status -> uses.stream().anyMatch(use -> use.holds(hash))));
    }
}
