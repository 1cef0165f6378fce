package org.birge.support.request;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The asker, or the school's head, says that the request is settled and how well it helped. */
@Component
public class ConfirmSupport {

    /** @param rating 1 (did not help) to 5 (helped very much) */
    public record Command(
            String request,
            long version,
            int rating,
            @Nullable String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final SupportRequests requests;
    private final SupportNews news;

    ConfirmSupport(SupportRequests requests, SupportNews news) {
        this.requests = requests;
        this.news = news;
    }

    /** Refuses who gave the help themself, strangers, and a rating out of range. */
    @Transactional
    public void run(Command command) {
        Request request = requests.lock(command.request())
                .demand(RequestCommand.CONFIRM, Scope.current())
                .atVersion(command.version());
        if (command.rating() < 1 || command.rating() > 5) {
            throw new Refusal("support.refusal.rating");
        }
        String words = command.words() == null || command.words().isBlank()
                ? null
                : command.words().strip();
        requests.confirmed(request.id(), command.rating(), words);
        requests.happened(request.id(), "confirmed", words);
        news.confirmed(request);
    }
}
