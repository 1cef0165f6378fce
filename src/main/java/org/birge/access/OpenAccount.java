package org.birge.access;

import java.time.Clock;
import java.util.Locale;
import org.birge.shared.Language;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an account for a person, or for an administrator who is none of the registry's people. One person has one account. */
@Component
public class OpenAccount {

    /**
     * @param userName what is typed to sign in; upper and lower case are the same
     * @param password null when the person will set it by an invitation
     */
    public record Command(
            String userName,
            @Nullable String email,
            String displayName,
            @Nullable Long person,
            Language language,
            @Nullable String password) {}

    private final AccountBook book;
    private final PasswordEncoder passwords;
    private final Clock clock;

    OpenAccount(AccountBook book, PasswordEncoder passwords, Clock clock) {
        this.book = book;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** @return the account's id. Refuses a user name, e-mail or person that has an account. */
    @Transactional
    public long run(Command command) {
        return hashed(command, command.password() == null ? null : passwords.encode(command.password()));
    }

    /** The same with the hash of a password at hand, for many accounts that share one; the command's own is not looked at. */
    @Transactional
    public long hashed(Command command, @Nullable String hash) {
        long id = book.nextId();
        try {
            book.add(
                    id,
                    PublicId.next(),
                    command,
                    command.userName().strip().toLowerCase(Locale.ROOT),
                    hash,
                    clock.instant());
        } catch (DuplicateKeyException e) {
            throw new Refusal("access.refusal.account-exists", command.userName());
        }
        return id;
    }
}
