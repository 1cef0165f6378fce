package org.birge.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the console, last of all, where Birge can be opened. */
@Component
class SayAddress {

    private static final Logger LOG = LoggerFactory.getLogger(SayAddress.class);

    private final String address;

    SayAddress(@Value("${birge.public-url}") String address) {
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        LOG.info("Birge is ready at {}", address);
    }
}
