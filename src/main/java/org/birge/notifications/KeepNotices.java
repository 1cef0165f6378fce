package org.birge.notifications;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a notice in the transaction that published it: told only if it happened. */
@Component
class KeepNotices {

    private final Notices notices;
    private final Clock clock;

    KeepNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Notice notice) {
        if (!notice.people().isEmpty()) {
            notices.add(notice, clock.instant());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Notice.Many many) {
        if (!many.notices().isEmpty()) {
            notices.add(many, clock.instant());
        }
    }
}
