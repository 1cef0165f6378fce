package org.birge.support.reserve;

import java.time.LocalDate;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Once a year centre or authority looks through an entry: what was learned, what is next, from when the person is ready (J1d.13). */
@Component
public class ReviewInReserve {

    public record Command(String entry, long version, LocalDate readyFrom, String words) {

        public Command {
            words = words.strip();
            Longest.demand("words", words, Longest.REASON);
        }
    }

    private final Reserve reserve;
    private final ReserveNews news;

    ReviewInReserve(Reserve reserve, ReserveNews news) {
        this.reserve = reserve;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        ReserveEntry entry = reserve.lock(command.entry(), ReserveCommand.REVIEW, command.version());
        if (command.words().isEmpty()) {
            throw new Refusal("reserve.refusal.review-words");
        }
        if (command.readyFrom().isAfter(reserve.today().plusYears(ReserveWish.FURTHEST_YEARS))) {
            throw new Refusal("reserve.problem.ready", ReserveWish.FURTHEST_YEARS);
        }
        reserve.reviewed(entry.id(), command.readyFrom());
        reserve.happened(entry.id(), "reviewed", command.words());
        news.reviewed(entry);
    }
}
