package org.birge.access.code;

import java.util.Locale;
import org.birge.database.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in that a password is forgotten. Page and time taken are the same whether or not there is such an account: the letter goes later. */
@Component
class ForgottenPassword {

    static final Scope JOB = new Scope(0, 0, null, null, null, "job:forgotten-password");

    private final Codes codes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ForgottenPassword(Codes codes, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.codes = codes;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    void run(String typed) {
        String key = typed.strip().toLowerCase(Locale.ROOT);
        Scope.run(
                JOB,
                () -> transaction.executeWithoutResult(status ->
                        events.publishEvent(new PasswordAsked(codes.named(key).orElse(0L)))));
    }
}
