package org.birge.support.reserve;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Centre or authority takes a candidate into the reserve (J1d.13). */
@Component
public class AdmitToReserve {

    public record Command(String entry, long version) {}

    private final Reserve reserve;
    private final ReserveNews news;

    AdmitToReserve(Reserve reserve, ReserveNews news) {
        this.reserve = reserve;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        ReserveEntry entry = reserve.lock(command.entry(), ReserveCommand.ADMIT, command.version());
        reserve.admitted(entry.id());
        reserve.happened(entry.id(), "admitted", null);
        news.admitted(entry);
    }
}
