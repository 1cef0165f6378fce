package org.birge.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.birge.access.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account's calendar a secret address; the one it had stops working. */
@Component
class MakeFeed {

    private final Feeds feeds;
    private final Trail trail;
    private final Clock clock;

    MakeFeed(Feeds feeds, Trail trail, Clock clock) {
        this.feeds = feeds;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return the secret; it is not kept and cannot be shown again */
    @Transactional
    public String run(long account) {
        Instant now = clock.instant();
        String token = FeedToken.next();
        feeds.end(account, now);
        long feed = feeds.add(account, FeedToken.hash(token), now);
        trail.record("calendar-made", "calendar", feed, Map.of());
        return token;
    }
}
