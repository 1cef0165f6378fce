package org.birge.support.reserve;

import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person changes for what they prepare, from when and in which languages; whoever changed school takes the entry along (J1d.13). */
@Component
public class ChangeReserveWish {

    public record Command(String entry, long version, ReserveWish wish) {}

    private final Reserve reserve;
    private final ReservePlaces places;
    private final CountryPack pack;

    ChangeReserveWish(Reserve reserve, ReservePlaces places, CountryPack pack) {
        this.reserve = reserve;
        this.places = places;
        this.pack = pack;
    }

    @Transactional
    public void run(Command command) {
        ReserveEntry entry = reserve.lock(command.entry(), ReserveCommand.CHANGE, command.version());
        try {
            reserve.changed(entry.id(), command.wish().check(pack, reserve.today()));
        } catch (DuplicateKeyException twice) {
            throw new Refusal("reserve.refusal.twice");
        }
        reserve.happened(entry.id(), "changed", null);
        if (places.behind(entry)) {
            places.of(entry.person()).ifPresent(at -> places.moved(entry, at));
        }
    }
}
