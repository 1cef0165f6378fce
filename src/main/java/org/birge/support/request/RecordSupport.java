package org.birge.support.request;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who took a request on writes down what was done; the asker then says whether it helped. */
@Component
public class RecordSupport {

    private static final int LONGEST_MINUTES = 6000;

    /**
     * @param day on which help was given, today or earlier
     * @param form visit, online or centre
     * @param minutes of work at the school or online, 1 to 6000
     */
    public record Command(String request, long version, LocalDate day, String form, int minutes, String words) {

        public Command {
            Longest.demand("words", words, Longest.ACCOUNT);
        }
    }

    private final SupportRequests requests;
    private final SupportNews news;
    private final CountryPack pack;
    private final Clock clock;

    RecordSupport(SupportRequests requests, SupportNews news, CountryPack pack, Clock clock) {
        this.requests = requests;
        this.news = news;
        this.pack = pack;
        this.clock = clock;
    }

    /** Refuses a day still ahead, no words, and minutes out of range. */
    @Transactional
    public void run(Command command) {
        Request request = requests.lock(command.request())
                .demand(RequestCommand.RECORD, Scope.current())
                .atVersion(command.version());
        if (command.day().isAfter(LocalDate.now(clock.withZone(pack.timeZone())))) {
            throw new Refusal("support.refusal.day-ahead");
        }
        if (command.words().isBlank()) {
            throw new Refusal("support.refusal.no-words");
        }
        if (command.minutes() < 1 || command.minutes() > LONGEST_MINUTES) {
            throw new Refusal("support.refusal.minutes");
        }
        requests.done(
                request.id(),
                command.day(),
                command.form(),
                command.minutes(),
                command.words().strip());
        requests.happened(request.id(), "done", command.words().strip());
        news.done(request);
    }
}
