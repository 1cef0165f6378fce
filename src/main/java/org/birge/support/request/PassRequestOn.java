package org.birge.support.request;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a request to the division it belongs to; that one's promise begins today. */
@Component
public class PassRequestOn {

    /** @param words why, for the division that gets it */
    public record Command(String request, long version, String division, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final SupportRequests requests;
    private final Divisions divisions;
    private final CountryPack pack;
    private final Clock clock;

    PassRequestOn(SupportRequests requests, Divisions divisions, CountryPack pack, Clock clock) {
        this.requests = requests;
        this.divisions = divisions;
        this.pack = pack;
        this.clock = clock;
    }

    /** Refuses the same division, an unknown one, and no reason. */
    @Transactional
    public void run(Command command) {
        Request request = requests.lock(command.request())
                .demand(RequestCommand.PASS_ON, Scope.current())
                .atVersion(command.version());
        if (!divisions.knows(command.division()) || command.division().equals(request.division())) {
            throw new Refusal("support.refusal.same-division");
        }
        if (command.words().isBlank()) {
            throw new Refusal("support.refusal.no-words");
        }
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        requests.passedOn(request.id(), command.division(), divisions.promised(today));
        requests.happened(request.id(), "passed-on", command.words().strip());
    }
}
