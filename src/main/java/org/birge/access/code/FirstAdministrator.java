package org.birge.access.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.access.GiveGrant;
import org.birge.access.OpenAccount;
import org.birge.access.Places;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.shared.pack.CountryPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where there is no account at all, prints a one-time code on the console; whoever reads it becomes the first administrator. */
@Component
@Order(20)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Duration LASTS = Duration.ofDays(1);

    private final Codes codes;
    private final UseCode useCode;
    private final OpenAccount openAccount;
    private final GiveGrant giveGrant;
    private final Places places;
    private final CountryPack pack;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String address;

    FirstAdministrator(
            Codes codes,
            UseCode useCode,
            OpenAccount openAccount,
            GiveGrant giveGrant,
            Places places,
            CountryPack pack,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${birge.public-url}") String address) {
        this.codes = codes;
        this.useCode = useCode;
        this.openAccount = openAccount;
        this.giveGrant = giveGrant;
        this.places = places;
        this.pack = pack;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Scope.run(
                Scope.everything("first-administrator"),
                () -> transaction.executeWithoutResult(status -> {
                    if (!codes.anyAccount()) {
                        String code = OneTimeCode.next();
                        Instant now = clock.instant();
                        codes.add(OneTimeCode.hash(code), "first-administrator", null, now, now.plus(LASTS), null);
                        LOG.info(
                                "There is no account yet. The first administrator enters at {}/welcome with the code {} (until {})",
                                address,
                                code,
                                now.plus(LASTS));
                    }
                }));
    }

    /**
     * Opens the account of the first administrator, acting at the whole country, and spends the code, as one deed: whatever
     * breaks it off leaves no account without a password, and the code for another try.
     */
    long enter(Codes.Open code, String name, String password) {
        return Scope.call(
                Scope.everything("first-administrator"),
                () -> transaction.execute(status -> {
                    long account = openAccount.run(
                            new OpenAccount.Command(name, null, name, null, pack.defaultLanguage(), null));
                    LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
                    long country = places.country();
                    for (Role role : List.of(Role.ADMINISTRATOR, Role.MINISTRY_OFFICER, Role.DATA_OFFICER)) {
                        giveGrant.run(new GiveGrant.Command(account, role, country, today, null));
                    }
                    return useCode.run(code, account, password);
                }));
    }
}
