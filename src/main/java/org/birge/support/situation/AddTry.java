package org.birge.support.situation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A leader of the school writes what was tried against a problem and whether it helped, with the measure, request or visit it was (J6.4). */
@Component
public class AddTry {

    /** In years. */
    private static final int LONGEST_AGO = 10;

    private static final Set<String> HELPED = Set.of("yes", "partly", "no", "unknown");
    private static final Set<String> NOT_ENDED = Set.of("partly", "no");

    /**
     * @param day on which it was, today at the latest
     * @param helped yes, partly, no or unknown
     * @param kind measure, request or visit; empty for something the system does not know
     * @param link public id of it; what is not the school's own is left out
     */
    public record Command(
            String problem,
            long version,
            LocalDate day,
            String words,
            String helped,
            String kind,
            @Nullable String link) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
            Longest.demand("helped", helped, Longest.NAME);
            Longest.demand("link", link, Longest.NAME);
        }
    }

    private final Problems problems;
    private final CountryPack pack;
    private final Clock clock;

    AddTry(Problems problems, CountryPack pack, Clock clock) {
        this.problems = problems;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * Refuses no words, a day to come and one long ago. What was tried since the centre's answer and did not help, or partly, gives the centre the word
     * again.
     */
    @Transactional
    public void run(Command command) {
        Problem problem = problems.lock(command.problem())
                .demand(ProblemCommand.TRY, Scope.current())
                .atVersion(command.version());
        if (command.words().isBlank()) {
            throw new Refusal("situation.refusal.no-words");
        }
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        if (command.day().isAfter(today)) {
            throw new Refusal("situation.refusal.day-ahead");
        }
        if (command.day().isBefore(today.minusYears(LONGEST_AGO))) {
            throw new Refusal("situation.refusal.long-ago", LONGEST_AGO);
        }
        if (!HELPED.contains(command.helped())) {
            throw new Refusal("situation.refusal.helped");
        }
        problems.tried(problem.id(), command, notEnded(command));
        problems.happened(problem.id(), "tried", null);
    }

    private @Nullable Instant notEnded(Command command) {
        return NOT_ENDED.contains(command.helped())
                ? command.day().plusDays(1).atStartOfDay(pack.timeZone()).toInstant()
                : null;
    }
}
