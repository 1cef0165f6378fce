package org.birge.registry.person;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.birge.access.EndRolesOfLeaver;
import org.birge.access.GiveRoleOfPost;
import org.birge.access.Trail;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a request for one's own person: a second posting beside the one here, a transfer that ends it and the roles there, or no. */
@Component
class DecideRequest {

    /** @param acceptedAs second or transfer; null declines */
    record Command(String request, @Nullable String acceptedAs) {}

    private final Requests requests;
    private final PersonPostings postings;
    private final EndRolesOfLeaver endRoles;
    private final GiveRoleOfPost giveRoleOfPost;
    private final RequestNews news;
    private final Trail trail;
    private final Clock clock;

    DecideRequest(
            Requests requests,
            PersonPostings postings,
            EndRolesOfLeaver endRoles,
            GiveRoleOfPost giveRoleOfPost,
            RequestNews news,
            Trail trail,
            Clock clock) {
        this.postings = postings;
        this.endRoles = endRoles;
        this.giveRoleOfPost = giveRoleOfPost;
        this.requests = requests;
        this.news = news;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return whether the person leaves the place that was asked, so that what they owe there is handed over. Refuses a request that has its answer. */
    @Transactional
    public boolean run(Command command) {
        Requests.Locked request = requests.lock(command.request(), Scope.current());
        if (request.decided()) {
            throw new Refusal("registry.refusal.request-decided");
        }
        Instant now = clock.instant();
        requests.decide(request.id(), command.acceptedAs(), now);
        if ("transfer".equals(command.acceptedAs())) {
            requests.leave(request);
            if (!postings.worksAt(request.personId(), request.organisation(), request.validFrom())) {
                endRoles.run(request.personId(), request.organisation(), request.validFrom());
            }
        }
        if (command.acceptedAs() != null) {
            requests.fulfil(request.id(), PublicId.next(), now);
            giveRoleOfPost.run(request.personId(), request.askerId(), request.post(), request.validFrom(), now);
        }
        news.answered(request, command.acceptedAs());
        trail.record(
                command.acceptedAs() == null ? "posting-declined" : "posting-agreed",
                "person",
                request.personId(),
                Map.of());
        return "transfer".equals(command.acceptedAs());
    }
}
