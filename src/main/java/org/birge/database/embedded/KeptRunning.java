package org.birge.database.embedded;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the server for as long as the application runs. A server that was killed, by the kernel for want of memory or by hand, is
 * started again and recovers what was committed; the application's connections find it at the same port. A server that somebody stopped in
 * peace stays stopped.
 */
record KeptRunning(Server server, int port) {

    private static final Logger LOG = LoggerFactory.getLogger(KeptRunning.class);
    private static final int SECONDS_BETWEEN_TRIALS = 10;

    void begin() {
        Thread.ofPlatform().name("postgres-keep").daemon().start(this::look);
    }

    private void look() {
        try {
            while (server.endedByItself()) {
                LOG.error("PostgreSQL ended unexpectedly and is started again");
                while (!isUpAgain()) {
                    TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_TRIALS);
                }
            }
            if (!server.stopping()) {
                LOG.warn("PostgreSQL was stopped from outside; Birge works again after its next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isUpAgain() {
        try {
            server.startAgain(port);
            if (!server.stopping()) {
                LOG.warn("PostgreSQL runs again; what was committed is there");
            }
            return true;
        } catch (IOException | CannotStart failed) {
            LOG.error(
                    "PostgreSQL could not be started again; the next trial is in {} s", SECONDS_BETWEEN_TRIALS, failed);
            return server.stopping();
        }
    }
}
