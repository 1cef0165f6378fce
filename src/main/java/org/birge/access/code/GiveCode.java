package org.birge.access.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.birge.database.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account a one-time code; codes given to it before stop working. */
@Component
public class GiveCode {

    static final Duration INVITATION = Duration.ofDays(30);
    static final Duration PASSWORD = Duration.ofHours(1);

    private final Codes codes;
    private final Clock clock;

    GiveCode(Codes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /** @return the code to hand over; it is not kept and cannot be shown again */
    @Transactional
    public String invitation(long account) {
        return give("invitation", account, INVITATION);
    }

    @Transactional
    public String password(long account) {
        return give("password", account, PASSWORD);
    }

    private String give(String purpose, long account, Duration lasts) {
        String code = OneTimeCode.next();
        Instant now = clock.instant();
        codes.withdraw(account, now);
        codes.add(
                OneTimeCode.hash(code),
                purpose,
                account,
                now,
                now.plus(lasts),
                Scope.current().account());
        return code;
    }
}
