package org.birge.support.reserve;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who was put forward agrees; from then on centre and authority know of it (J1d.13). */
@Component
public class ConsentToReserve {

    public record Command(String entry, long version) {}

    private final Reserve reserve;
    private final ReserveNews news;

    ConsentToReserve(Reserve reserve, ReserveNews news) {
        this.reserve = reserve;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        ReserveEntry entry = reserve.lock(command.entry(), ReserveCommand.CONSENT, command.version());
        reserve.consented(entry.id());
        reserve.happened(entry.id(), "consented", null);
        news.candidate(entry);
    }
}
