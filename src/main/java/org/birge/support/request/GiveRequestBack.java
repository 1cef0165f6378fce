package org.birge.support.request;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The asker, or the school's head, says that it did not help yet and what is still needed. */
@Component
public class GiveRequestBack {

    public record Command(String request, long version, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final SupportRequests requests;
    private final Divisions divisions;
    private final SupportNews news;
    private final CountryPack pack;
    private final Clock clock;

    GiveRequestBack(SupportRequests requests, Divisions divisions, SupportNews news, CountryPack pack, Clock clock) {
        this.requests = requests;
        this.divisions = divisions;
        this.news = news;
        this.pack = pack;
        this.clock = clock;
    }

    /** Refuses no words. */
    @Transactional
    public void run(Command command) {
        Request request = requests.lock(command.request())
                .demand(RequestCommand.GIVE_BACK, Scope.current())
                .atVersion(command.version());
        if (command.words().isBlank()) {
            throw new Refusal("support.refusal.no-words");
        }
        requests.givenBack(request.id(), divisions.promised(LocalDate.now(clock.withZone(pack.timeZone()))));
        requests.happened(request.id(), "given-back", command.words().strip());
        news.givenBack(request);
    }
}
