package org.birge.registry.person;

import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.web.Counts;
import org.birge.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests as the page shows them, and how many wait for an answer. */
@Component
class PostingRequests implements Counts {

    private final Requests requests;

    PostingRequests(Requests requests) {
        this.requests = requests;
    }

    @Transactional(readOnly = true)
    RequestsPage page(Actor actor) {
        return new RequestsPage(requests.incoming(actor.scope()), requests.outgoing(actor.scope()));
    }

    @Override
    public Optional<Question> waiting(Viewer viewer) {
        return viewer instanceof Actor actor && actor.may(Permission.MANAGE_STAFF)
                ? Optional.of(new Question(
                        "/people",
                        Requests.WAITING,
                        Map.of("low", actor.scope().low(), "high", actor.scope().high())))
                : Optional.empty();
    }
}
