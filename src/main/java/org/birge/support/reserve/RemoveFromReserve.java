package org.birge.support.reserve;

import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An entry ends with a reason: by centre or authority, or taken back by who put the person forward before they consented (J1d.13). */
@Component
public class RemoveFromReserve {

    public record Command(String entry, long version, String words) {

        public Command {
            words = words.strip();
            Longest.demand("words", words, Longest.REASON);
        }
    }

    private final Reserve reserve;
    private final ReserveNews news;

    RemoveFromReserve(Reserve reserve, ReserveNews news) {
        this.reserve = reserve;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        ReserveEntry entry = reserve.lock(command.entry(), ReserveCommand.REMOVE, command.version());
        if (command.words().isEmpty()) {
            throw new Refusal("mentors.refusal.no-reason");
        }
        reserve.removed(entry.id(), command.words());
        reserve.happened(entry.id(), "removed", command.words());
        news.removed(entry);
    }
}
