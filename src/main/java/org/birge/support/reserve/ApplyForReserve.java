package org.birge.support.reserve;

import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody applies for the leadership reserve themself and has thereby consented; after a change of school the entry there is comes along (J1d.13). */
@Component
public class ApplyForReserve {

    public record Command(ReserveWish wish) {}

    private final Reserve reserve;
    private final ReservePlaces places;
    private final CountryPack pack;
    private final ReserveNews news;

    ApplyForReserve(Reserve reserve, ReservePlaces places, CountryPack pack, ReserveNews news) {
        this.reserve = reserve;
        this.places = places;
        this.pack = pack;
        this.news = news;
    }

    /** @return public id of the entry. Refuses whoever works at no school or centre. */
    @Transactional
    public String run(Command command) {
        Long person = Scope.current().person();
        if (person == null) {
            throw new Refusal("reserve.refusal.no-posting");
        }
        Reserve.Workplace at = places.of(person).orElseThrow(() -> new Refusal("reserve.refusal.no-posting"));
        ReserveWish wish = command.wish().check(pack, reserve.today());
        Optional<ReserveEntry> elsewhere = places.standing(person, wish.post()).filter(places::behind);
        if (elsewhere.isPresent()) {
            reserve.changed(elsewhere.get().id(), wish);
            places.moved(elsewhere.get(), at);
            if (elsewhere.get().state() == ReserveState.CANDIDATE) {
                news.candidate(reserve.find(elsewhere.get().publicId()));
            }
            return elsewhere.get().publicId();
        }
        String publicId = reserve.add(person, at, wish, true);
        news.candidate(reserve.find(publicId));
        return publicId;
    }
}
