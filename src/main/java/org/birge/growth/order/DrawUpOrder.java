package org.birge.growth.order;

import org.birge.database.Scope;
import org.birge.growth.OfficeDays;
import org.birge.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A centre, or an authority, begins an order of courses to an institute; nobody else sees it before it is submitted (J3a.4). */
@Component
public class DrawUpOrder {

    public record Command(OrderContent content) {}

    private final Orders orders;
    private final Institutes institutes;
    private final OfficeDays days;

    DrawUpOrder(Orders orders, Institutes institutes, OfficeDays days) {
        this.orders = orders;
        this.institutes = institutes;
        this.days = days;
    }

    /** @return its public id. For whoever orders nothing there is no such thing. */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        if (!OrderRules.ROLES.contains(scope.role()) || scope.person() == null || scope.organisation() == null) {
            throw new NotFound();
        }
        OrderContent content = command.content().check(days.year());
        return orders.add(content, institutes.chosen(content.institute(), null));
    }
}
