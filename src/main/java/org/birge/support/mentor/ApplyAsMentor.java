package org.birge.support.mentor;

import java.util.Objects;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody wants to mentor and says what they offer (J1c.2). */
@Component
public class ApplyAsMentor {

    public record Command(Offer offer) {}

    private final Mentors mentors;
    private final Workplaces workplaces;
    private final MentorNews news;
    private final CountryPack pack;

    ApplyAsMentor(Mentors mentors, Workplaces workplaces, MentorNews news, CountryPack pack) {
        this.mentors = mentors;
        this.workplaces = workplaces;
        this.news = news;
        this.pack = pack;
    }

    /**
     * @return the profile's public id. Refuses whoever has one already, and a head or somebody of the centre who would stay within their own
     *     place: there they are nobody's mentor.
     */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        if (scope.person() == null) {
            throw new Refusal("mentors.refusal.no-person");
        }
        long person = scope.person();
        Workplace at = workplaces
                .of(person, Objects.requireNonNull(scope.organisation()))
                .orElseThrow(() -> new Refusal("mentors.refusal.no-posting"));
        return add(person, at, command.offer().check(pack), true);
    }

    String add(long person, Workplace at, Offer offer, boolean consented) {
        if (mentors.has(person)) {
            throw new Refusal("mentors.refusal.has-profile");
        }
        demandReach(person, at, offer);
        int taken = mentors.taken(person);
        if (offer.capacity() < taken) {
            throw new Refusal("mentors.refusal.fewer-than-taken", taken);
        }
        String publicId = PublicId.next();
        try {
            mentors.add(publicId, person, at, offer, workplaces.teachingSince(person), consented);
        } catch (DuplicateKeyException meanwhile) {
            throw new Refusal("mentors.refusal.has-profile");
        }
        if (consented) {
            news.applied(mentors.find(publicId));
        } else {
            news.putForward(mentors.find(publicId));
        }
        return publicId;
    }

    void demandReach(long person, Workplace at, Offer offer) {
        if (!at.school() && !at.kind().equals("centre")) {
            throw new NotFound();
        }
        if (!offer.beyondSchool() && (!at.school() || workplaces.heads(person, at.id()))) {
            throw new Refusal("mentors.refusal.reaches-beyond");
        }
    }
}
