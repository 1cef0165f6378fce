package org.birge.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.birge.database.Scope;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a user name or e-mail and a password. Says no more than yes or no, and takes as long for unknown names as for known ones. */
@Component
class SignIn {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Trail trail;
    private final TransactionTemplate reading;
    private final CompletableFuture<String> nobodysHash;

    SignIn(Accounts accounts, PasswordEncoder passwords, Trail trail, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.trail = trail;
        this.reading = new TransactionTemplate(transactions);
        this.nobodysHash = CompletableFuture.supplyAsync(() -> passwords.encode("nobody"));
    }

    Optional<Long> run(String name, String password) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        Scope job = new Scope(0, 0, null, null, null, "job:sign-in");
        Optional<Accounts.Credentials> found = Scope.call(job, () -> reading.execute(status -> accounts.named(key)));
        String hash = found.map(Accounts.Credentials::passwordHash).orElseGet(nobodysHash::join);
        boolean right = passwords.matches(password, hash) && found.isPresent();
        Scope.run(
                right ? new Scope(0, 0, null, found.get().id(), null, "account") : job,
                () -> trail.record(right ? "signed-in" : "sign-in-failed", Map.of()));
        return right ? found.map(Accounts.Credentials::id) : Optional.empty();
    }
}
