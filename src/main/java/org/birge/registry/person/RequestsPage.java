package org.birge.registry.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.jspecify.annotations.Nullable;

/** Requests of other places for one's people, and one's own for people of other places. */
public record RequestsPage(List<Incoming> incoming, List<Outgoing> outgoing) {

    /** Waits for an answer here. */
    public record Incoming(
            String publicId,
            String person,
            String name,
            String asker,
            @Nullable Text post,
            LocalDate from) {}

    /** Waits for an answer elsewhere, or has one: state is one of waiting, second, transfer, declined. */
    public record Outgoing(
            @Nullable Text post, @Nullable Text subject, LocalDate from, Instant askedAt, String state) {}
}
