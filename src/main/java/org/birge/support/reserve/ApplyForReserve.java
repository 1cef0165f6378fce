package org.birge.support.reserve;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody applies for the leadership reserve themself and has thereby consented (J1d.13). */
@Component
public class ApplyForReserve {

    public record Command(ReserveWish wish) {}

    private final Reserve reserve;
    private final CountryPack pack;
    private final ReserveNews news;

    ApplyForReserve(Reserve reserve, CountryPack pack, ReserveNews news) {
        this.reserve = reserve;
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
        Reserve.Workplace at = reserve.workplace(person).orElseThrow(() -> new Refusal("reserve.refusal.no-posting"));
        String publicId = reserve.add(person, at, command.wish().check(pack, reserve.today()), true);
        news.candidate(reserve.find(publicId));
        return publicId;
    }
}
