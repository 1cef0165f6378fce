package org.birge.growth.lesson;

import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who teaches offers to show a lesson to colleagues of other schools (J1b.6). A head's own lesson needs nobody's word. */
@Component
public class OfferLesson {

    private final OpenLessons lessons;
    private final LessonGuests guests;
    private final LessonNews news;
    private final LessonDays days;
    private final CountryPack pack;

    OfferLesson(OpenLessons lessons, LessonGuests guests, LessonNews news, LessonDays days, CountryPack pack) {
        this.lessons = lessons;
        this.guests = guests;
        this.news = news;
        this.days = days;
        this.pack = pack;
    }

    /** @return its public id. Refuses moments that have passed, days without lessons, and a second lesson at the same time. */
    @Transactional
    public String run(LessonOffer offer) {
        Scope scope = Scope.current();
        if (scope.person() == null || !Role.of(scope.role()).may(Permission.OFFER_LESSONS)) {
            throw new NotFound();
        }
        offer.check(pack, days);
        String other = guests.elsewhere(0, offer.time(), scope.person());
        if (other != null) {
            throw new Refusal("lessons.refusal.same-time", other);
        }
        boolean head = scope.role().equals("head");
        String publicId = PublicId.next();
        long id = lessons.add(publicId, offer, head);
        lessons.happened(id, "offered", null);
        if (head) {
            lessons.happened(id, "agreed", null);
        } else {
            news.offered(lessons.find(publicId));
        }
        return publicId;
    }
}
