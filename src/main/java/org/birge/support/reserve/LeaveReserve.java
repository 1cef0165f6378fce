package org.birge.support.reserve;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person withdraws, whenever they like; nobody asks why (J1d.13). */
@Component
public class LeaveReserve {

    public record Command(String entry, long version) {}

    private final Reserve reserve;
    private final ReserveNews news;

    LeaveReserve(Reserve reserve, ReserveNews news) {
        this.reserve = reserve;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        ReserveEntry entry = reserve.lock(command.entry(), ReserveCommand.LEAVE, command.version());
        reserve.left(entry.id());
        reserve.happened(entry.id(), "left", null);
        news.left(entry);
    }
}
