package org.birge.calendar;

import java.time.Clock;
import java.util.Optional;
import org.birge.access.AttemptLimit;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a calendar by its secret. Nobody is signed in, so it is looked up under a scope of its own and read under its owner's. */
@Component
class ReadFeed {

    private static final Scope JOB = new Scope(0, 0, null, null, null, "job:calendar");
    private static final String WHAT = "calendar";

    private final Feeds feeds;
    private final OwnCalendar calendar;
    private final AttemptLimit limit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReadFeed(
            Feeds feeds,
            OwnCalendar calendar,
            AttemptLimit limit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.limit = limit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The calendar as text; empty when its owner ended this address. An unknown secret is not found, and from an address that tried too
     * many of them nothing is answered for a while.
     */
    Optional<String> run(String token, String from) {
        limit.refuseTooMany(WHAT, "", from);
        Optional<Feeds.Feed> feed = Scope.call(JOB, () -> transaction.execute(status -> found(token)));
        if (feed.isEmpty()) {
            limit.failed(WHAT, "", from);
            throw new NotFound();
        }
        return feed.filter(one -> !one.ended()).map(one -> calendar.text(one.account()));
    }

    private Optional<Feeds.Feed> found(String token) {
        Optional<Feeds.Feed> feed = feeds.behind(FeedToken.hash(token));
        feed.filter(one -> !one.ended()).ifPresent(one -> feeds.read(one, clock.instant()));
        return feed;
    }
}
