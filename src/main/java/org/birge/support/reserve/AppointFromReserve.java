package org.birge.support.reserve;

import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** It is recorded where and as what somebody of the reserve was appointed (J1d.13). */
@Component
public class AppointFromReserve {

    public record Command(String entry, long version, String words) {

        public Command {
            words = words.strip();
            Longest.demand("words", words, Longest.REASON);
        }
    }

    private final Reserve reserve;
    private final ReserveNews news;

    AppointFromReserve(Reserve reserve, ReserveNews news) {
        this.reserve = reserve;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        ReserveEntry entry = reserve.lock(command.entry(), ReserveCommand.APPOINT, command.version());
        if (command.words().isEmpty()) {
            throw new Refusal("reserve.refusal.where");
        }
        reserve.appointed(entry.id());
        reserve.happened(entry.id(), "appointed", command.words());
        news.appointed(entry);
    }
}
