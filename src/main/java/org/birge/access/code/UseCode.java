package org.birge.access.code;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.birge.access.EndSessions;
import org.birge.access.Trail;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets a password by a one-time code; nobody is signed in yet, so it works under a scope of its own. */
@Component
class UseCode {

    private static final Scope JOB = new Scope(0, 0, null, null, null, "job:code");

    private final Codes codes;
    private final PasswordEncoder passwords;
    private final Trail trail;
    private final EndSessions endSessions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    UseCode(
            Codes codes,
            PasswordEncoder passwords,
            Trail trail,
            EndSessions endSessions,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.codes = codes;
        this.passwords = passwords;
        this.trail = trail;
        this.endSessions = endSessions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Optional<Codes.Open> look(String code) {
        Instant now = clock.instant();
        return Scope.call(JOB, () -> transaction.execute(status -> codes.find(OneTimeCode.hash(code), now)));
    }

    /** @return the account that now has this password. Refuses a code that was used meanwhile. */
    long run(Codes.Open open, long account, String password) {
        String hash = passwords.encode(password);
        Scope.run(
                JOB,
                () -> transaction.executeWithoutResult(status -> {
                    if (!codes.use(open.id(), clock.instant())) {
                        throw new Refusal("access.code.used");
                    }
                    codes.setPassword(account, hash);
                    endSessions.all(account);
                }));
        Scope.run(
                new Scope(0, 0, null, account, null, "account"),
                () -> trail.record("password-set", Map.of("by", open.purpose())));
        return account;
    }
}
