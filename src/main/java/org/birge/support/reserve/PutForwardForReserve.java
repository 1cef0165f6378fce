package org.birge.support.reserve;

import java.util.Objects;
import java.util.Set;
import org.birge.access.Actor;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head puts somebody of the own school forward, the centre somebody of its area; that person consents or not (J1d.13). */
@Component
public class PutForwardForReserve {

    /** Roles that put somebody else forward. */
    static final Set<String> ROLES = Set.of("head", "centre-head", "methodist");

    /** @param person id */
    public record Command(long person, ReserveWish wish) {}

    private final Reserve reserve;
    private final ReservePlaces places;
    private final CountryPack pack;
    private final ReserveNews news;

    PutForwardForReserve(Reserve reserve, ReservePlaces places, CountryPack pack, ReserveNews news) {
        this.reserve = reserve;
        this.places = places;
        this.pack = pack;
        this.news = news;
    }

    static boolean may(Actor actor) {
        return ROLES.contains(actor.role().code());
    }

    /** @return public id of the entry. Whom one does not reach is not there; oneself one does not put forward. */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        if (!ROLES.contains(scope.role())) {
            throw new NotFound();
        }
        if (Objects.equals(scope.person(), command.person())) {
            throw new Refusal("reserve.refusal.apply-yourself");
        }
        Reserve.Workplace at = places.of(command.person()).orElseThrow(NotFound::new);
        String publicId = reserve.add(command.person(), at, command.wish().check(pack, reserve.today()), false);
        news.putForward(reserve.find(publicId));
        return publicId;
    }
}
