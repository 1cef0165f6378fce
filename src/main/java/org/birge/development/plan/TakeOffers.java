package org.birge.development.plan;

import java.util.Collection;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.shared.PublicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes last year's measures and open decisions of councils over into a draft, to be mended there (J1a.7). */
@Component
public class TakeOffers {

    private final Plans plans;
    private final Measures measures;
    private final MeasureRules rules;
    private final PlanRows rows;
    private final Offers offers;
    private final OwnDirections directions;

    TakeOffers(
            Plans plans,
            Measures measures,
            MeasureRules rules,
            PlanRows rows,
            Offers offers,
            OwnDirections directions) {
        this.plans = plans;
        this.measures = measures;
        this.rules = rules;
        this.rows = rows;
        this.offers = offers;
        this.directions = directions;
    }

    /** @return how many were taken over; what the plan has, what is not offered to it or stands in another division's
     *     direction, is passed over. Refuses a plan that is no draft. */
    @Transactional
    public int run(String plan, Collection<String> keys) {
        Plan draft = plans.lock(plan).demand(PlanCommand.WRITE, Scope.current());
        Map<String, Offer> offered =
                offers.of(draft.organisation(), draft.centre(), draft.year(), rows.measures(draft.id()));
        int taken = 0;
        for (String key : keys) {
            Offer offer = offered.get(key);
            if (offer != null && directions.has(draft, offer.measure().section())) {
                Measure measure = offer.measure().with(known(offer.measure().detail(), draft.organisation()));
                rules.check(measure, draft);
                taken += measures.add(PublicId.next(), draft.id(), measure).isPresent() ? 1 : 0;
            }
        }
        return taken;
    }

    private Detail known(Detail detail, long school) {
        return new Detail(
                detail.indicator(),
                detail.groups().stream()
                        .filter(rules.groupsOf(school)::contains)
                        .toList(),
                detail.people(),
                detail.controlMonth(),
                detail.controlTheme(),
                detail.origin(),
                detail.goal());
    }
}
