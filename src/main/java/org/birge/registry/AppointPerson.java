package org.birge.registry;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.birge.access.GiveRoleOfPost;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a posting at an organisation. A person may have several at once; one of them is the main one. */
@Component
public class AppointPerson {

    /**
     * @param post code of the pack's posts; subject and stage codes of the pack
     * @param weeklyLoad hours a week, 0 to 40
     * @param from first day
     */
    public record Posting(
            long organisation,
            String post,
            @Nullable String subject,
            @Nullable String stage,
            @Nullable BigDecimal weeklyLoad,
            LocalDate from) {}

    private final Postings postings;
    private final Organisations organisations;
    private final GiveRoleOfPost giveRoleOfPost;
    private final CountryPack pack;
    private final Clock clock;

    AppointPerson(
            Postings postings,
            Organisations organisations,
            GiveRoleOfPost giveRoleOfPost,
            CountryPack pack,
            Clock clock) {
        this.giveRoleOfPost = giveRoleOfPost;
        this.postings = postings;
        this.organisations = organisations;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * A further posting of somebody who has one. It becomes the main one only when there is no other on its first day: the main one changes
     * with the agreement of the place that holds it (DecideRequest), or by its end. Whoever has an account gets the role of the post at a place
     * where they have none yet.
     */
    @Transactional
    public long run(long person, Posting posting) {
        if (postings.same(person, posting)) {
            throw new Refusal("registry.refusal.same-posting");
        }
        long id = post(person, posting, !postings.hasMain(person, later(posting.from())));
        giveRoleOfPost.run(person, posting.organisation(), posting.post(), posting.from(), clock.instant());
        return id;
    }

    long post(long person, Posting posting, boolean main) {
        Organisations.Anchor place = organisations.lock(posting.organisation());
        Scope scope = Scope.current();
        if (place.placeKey() < scope.low() || place.placeKey() >= scope.high()) {
            throw new NotFound();
        }
        return postings.add(PublicId.next(), person, place.placeKey(), posting, main, clock.instant(), scope.account());
    }

    private LocalDate later(LocalDate from) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        return from.isAfter(today) ? from : today;
    }
}
