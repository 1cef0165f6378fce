package org.birge.calendar;

import java.time.Clock;
import java.util.Map;
import org.birge.access.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the secret address of an account's calendar back. */
@Component
class EndFeed {

    private final Feeds feeds;
    private final Trail trail;
    private final Clock clock;

    EndFeed(Feeds feeds, Trail trail, Clock clock) {
        this.feeds = feeds;
        this.trail = trail;
        this.clock = clock;
    }

    /** When there is none in force, nothing happens. */
    @Transactional
    public void run(long account) {
        if (feeds.end(account, clock.instant())) {
            trail.record("calendar-ended", Map.of());
        }
    }
}
