package org.birge.growth.order;

import static org.birge.growth.order.OrderState.AGREED;
import static org.birge.growth.order.OrderState.ANSWERED;
import static org.birge.growth.order.OrderState.DONE;
import static org.birge.growth.order.OrderState.DRAFT;
import static org.birge.growth.order.OrderState.RETURNED;
import static org.birge.growth.order.OrderState.SENT;
import static org.birge.growth.order.OrderState.SUBMITTED;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/**
 * Who may do what with an order of courses, when (J3a.4): the only place that says so. The authority decides on what a centre draws up; where an authority
 * draws up an order itself, another of its officers does, or one of the authority above. Whoever sent it writes down the answer. Who had
 * a hand in it, by drawing up, writing or submitting, does not decide. A centre plans what its own order was promised; an authority's order is planned by any
 * centre of the area.
 */
final class OrderRules {

    /** Roles of those who draw orders up. */
    static final Set<String> ROLES = Set.of("centre-head", "methodist", "authority-officer");

    static final RuleTable<OrderCommand, OrderState> TABLE = RuleTable.of(
                    "rules.course-order.", OrderCommand.class, OrderState.class)
            .may(OrderCommand.READ, EnumSet.allOf(OrderState.class), Party.OFFICE)
            .may(OrderCommand.READ, EnumSet.complementOf(EnumSet.of(DRAFT)), Party.AUTHORITY)
            .may(OrderCommand.READ, EnumSet.of(SENT, ANSWERED, DONE), Party.CENTRE)
            .may(OrderCommand.CHANGE, EnumSet.of(DRAFT, RETURNED), Party.OFFICE)
            .may(OrderCommand.SUBMIT, EnumSet.of(DRAFT, RETURNED), Party.OFFICE)
            .may(OrderCommand.AGREE, EnumSet.of(SUBMITTED), Party.AUTHORITY)
            .never(OrderCommand.AGREE, Party.AUTHOR)
            .may(OrderCommand.RETURN, EnumSet.of(SUBMITTED), Party.AUTHORITY)
            .never(OrderCommand.RETURN, Party.AUTHOR)
            .may(OrderCommand.SEND, EnumSet.of(AGREED), Party.OFFICE, Party.AUTHORITY)
            .may(OrderCommand.ANSWER, EnumSet.of(SENT, ANSWERED), Party.SENDER)
            .may(OrderCommand.PLAN, EnumSet.of(SENT, ANSWERED, DONE), Party.PLANNER)
            .may(OrderCommand.FINISH, EnumSet.of(ANSWERED), Party.OFFICE)
            .may(OrderCommand.WITHDRAW, EnumSet.of(DRAFT, SUBMITTED, RETURNED, AGREED, SENT), Party.OFFICE);

    private OrderRules() {}

    /** As what somebody stands before this order. */
    static Set<Party> parties(Scope scope, CourseOrder order) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (!ROLES.contains(scope.role()) || order.place() < scope.low() || order.place() >= scope.high()) {
            return parties;
        }
        boolean own = Objects.equals(scope.organisation(), order.organisation());
        boolean centre = !scope.role().equals("authority-officer");
        parties.add(centre ? Party.CENTRE : Party.AUTHORITY);
        if (own) {
            parties.add(Party.OFFICE);
        }
        if (centre && (own || !order.ofCentre())) {
            parties.add(Party.PLANNER);
        }
        if (Objects.equals(scope.organisation(), order.sentFrom())) {
            parties.add(Party.SENDER);
        }
        if (order.ownHand() || Objects.equals(scope.person(), order.drawnBy())) {
            parties.add(Party.AUTHOR);
        }
        return parties;
    }

    /** Refuses in words whom the order concerns, and with a 404 everybody else. */
    static void demand(OrderCommand command, Set<Party> parties, OrderState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(OrderCommand.READ, parties, state)) {
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal("orders.refusal.own");
        }
        if (!TABLE.knows(command, parties)) {
            throw new Refusal("orders.refusal.not-yours");
        }
        throw new Refusal("orders.refusal.state." + state.code());
    }
}
