package org.birge.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.birge.access.DemoSignIns;
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

/**
 * Makes the demo world in a new database, and knows for good that a database is one. On for a new embedded database unless BIRGE_DEMO says
 * off; never for a given server unless it says on; bound to loopback only.
 */
@Component
@Order(10)
class DemoWorld implements ApplicationRunner, DemoSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWorld.class);

    private final DemoRecords records;
    private final DemoStory story;
    private final LazyCommits lazily;
    private final CountryPack pack;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String wanted;
    private final String bind;
    private final boolean embedded;
    private volatile List<DemoSignIn> offered = List.of();

    DemoWorld(
            DemoRecords records,
            DemoStory story,
            LazyCommits lazily,
            CountryPack pack,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${birge.demo:}") String wanted,
            @Value("${server.address:127.0.0.1}") String bind,
            @Value("${birge.database.url:}") String databaseUrl) {
        this.records = records;
        this.story = story;
        this.lazily = lazily;
        this.pack = pack;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.wanted = wanted.strip().toLowerCase(Locale.ROOT);
        this.bind = bind;
        this.embedded = databaseUrl.isBlank();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Scope.run(Scope.everything("demo"), this::decide);
    }

    @Override
    public List<DemoSignIn> all() {
        return offered;
    }

    private void decide() {
        boolean demo = Boolean.TRUE.equals(transaction.execute(status -> records.isDemo()));
        boolean empty = Boolean.TRUE.equals(transaction.execute(status -> records.isEmpty()));
        if (demo && wanted.equals("off")) {
            throw new IllegalStateException(
                    "This database is a demo and stays one. For real work start with another BIRGE_DATA or BIRGE_DATABASE_URL.");
        }
        if (!demo && !empty && wanted.equals("on")) {
            throw new IllegalStateException("There is real data in this database; a demo is made in a new one only.");
        }
        boolean make = !demo && empty && (wanted.equals("on") || wanted.isEmpty() && embedded);
        if (demo || make) {
            refuseOutsiders();
        }
        if (make) {
            lazily.during(this::make);
        }
        if (demo || make) {
            offered = List.copyOf(transaction.execute(status -> records.offered()));
            LOG.info("This is a demo. Sign in with the password {} as{}", DemoAccounts.PASSWORD, accounts());
        }
    }

    private String accounts() {
        return offered.stream()
                .map(account -> String.format(
                        Locale.ROOT, "%n  %-14s %s · %s", account.userName(), account.person(), account.place()))
                .collect(Collectors.joining());
    }

    private void refuseOutsiders() {
        try {
            if (!InetAddress.getByName(bind).isLoopbackAddress()) {
                throw new IllegalStateException(
                        "A demo has open passwords and is for this machine only: BIRGE_BIND must be a loopback address, not "
                                + bind + ".");
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException("BIRGE_BIND is no address: " + bind, e);
        }
    }

    private void make() {
        long began = System.nanoTime();
        LOG.info("Making the demo world of {} …", pack.code());
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        transaction.executeWithoutResult(status -> records.mark(pack.code(), clock.instant()));
        List<DemoSignIn> accounts = story.tell(today);
        transaction.executeWithoutResult(status -> {
            for (DemoSignIn account : accounts) {
                records.offer(account, accounts.indexOf(account));
            }
        });
        LOG.info(
                "The demo world is made, in {} s",
                Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }
}
