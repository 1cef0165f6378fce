package org.birge.support.visit;

import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was there writes down what was seen and done and what was agreed; the school confirms it or answers (J6.4). */
@Component
public class RecordVisit {

    private static final int LONGEST_MINUTES = 720;

    /**
     * @param minutes at the school, 1 to 720
     * @param seen what was seen and done
     * @param agreements what was agreed with the school; null for nothing
     * @param nextLook when to look at it again; null for never
     */
    public record Command(
            String visit,
            long version,
            int minutes,
            String seen,
            @Nullable String agreements,
            @Nullable LocalDate nextLook) {

        public Command {
            Longest.demand("seen", seen, Longest.ACCOUNT);
            Longest.demand("agreements", agreements, Longest.WORDS);
        }
    }

    private final Visits visits;
    private final VisitLinks links;
    private final VisitDays days;
    private final VisitNews news;

    RecordVisit(Visits visits, VisitLinks links, VisitDays days, VisitNews news) {
        this.visits = visits;
        this.links = links;
        this.days = days;
        this.news = news;
    }

    /** Refuses a visit still ahead, no words, minutes out of range, and a next look before the visit. */
    @Transactional
    public void run(Command command) {
        Visit visit = visits.lock(command.visit())
                .demand(VisitCommand.RECORD, Scope.current())
                .atVersion(command.version());
        LocalDate day = visit.time().day();
        if (day.isAfter(days.today())) {
            throw new Refusal("visits.refusal.day-ahead");
        }
        if (command.minutes() < 1 || command.minutes() > LONGEST_MINUTES) {
            throw new Refusal("visits.refusal.minutes");
        }
        if (command.seen().isBlank()) {
            throw new Refusal("visits.refusal.no-words");
        }
        if (command.nextLook() != null
                && (!command.nextLook().isAfter(day)
                        || command.nextLook().isAfter(days.today().plusYears(1)))) {
            throw new Refusal("visits.refusal.next-look");
        }
        visits.recorded(visit.id(), command);
        String what = visit.state() == VisitState.ANSWERED ? "mended" : "recorded";
        visits.happened(visit.id(), what, command.seen().strip());
        links.helped(visit.id(), day, command.minutes(), command.seen().strip());
        news.recorded(visit);
    }
}
