package org.birge.growth.contact;

import static org.birge.growth.contact.ContactState.AGREED;
import static org.birge.growth.contact.ContactState.ENDED;
import static org.birge.growth.contact.ContactState.IN_FORCE;
import static org.birge.growth.contact.ContactState.LAPSED;
import static org.birge.growth.contact.ContactState.PROPOSED;
import static org.birge.growth.contact.ContactState.RETURNED;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may do what with a contact to a body outside, when (J6.6): the only place that says so. None begins without the authority's word. */
final class ContactRules {

    /** Roles of those who propose for their school or centre. */
    static final Set<String> ROLES = Set.of("head", "centre-head", "methodist");

    static final RuleTable<ContactCommand, ContactState> TABLE = RuleTable.of(
                    "rules.contact.", ContactCommand.class, ContactState.class)
            .may(
                    ContactCommand.READ,
                    EnumSet.allOf(ContactState.class),
                    Party.OFFICE,
                    Party.DEPUTY,
                    Party.RESPONSIBLE,
                    Party.AUTHORITY)
            .may(ContactCommand.READ, EnumSet.of(AGREED, IN_FORCE, ENDED, LAPSED), Party.CENTRE)
            .may(ContactCommand.MEND, EnumSet.of(RETURNED), Party.OFFICE)
            .may(ContactCommand.AGREE, EnumSet.of(PROPOSED), Party.AUTHORITY)
            .never(ContactCommand.AGREE, Party.AUTHOR)
            .may(ContactCommand.RETURN, EnumSet.of(PROPOSED), Party.AUTHORITY)
            .never(ContactCommand.RETURN, Party.AUTHOR)
            .may(ContactCommand.ENTER, EnumSet.of(AGREED, IN_FORCE), Party.OFFICE)
            .may(ContactCommand.HAND_OVER, EnumSet.of(AGREED, IN_FORCE), Party.OFFICE)
            .may(ContactCommand.END, EnumSet.of(IN_FORCE), Party.OFFICE, Party.AUTHORITY)
            .may(ContactCommand.WITHDRAW, EnumSet.of(PROPOSED, RETURNED, AGREED), Party.OFFICE);

    private ContactRules() {}

    /** As what somebody stands before this contact. */
    static Set<Party> parties(Scope scope, Contact contact) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (contact.place() < scope.low() || contact.place() >= scope.high()) {
            return parties;
        }
        boolean own = Objects.equals(scope.organisation(), contact.organisation());
        switch (scope.role()) {
            case "authority-officer" -> parties.add(Party.AUTHORITY);
            case "centre-head", "methodist" -> parties.add(Party.CENTRE);
            case "deputy" -> parties.add(Party.DEPUTY);
            default -> {}
        }
        if (own && ROLES.contains(scope.role())) {
            parties.add(Party.OFFICE);
        }
        if (own && Objects.equals(scope.person(), contact.answersFor())) {
            parties.add(Party.RESPONSIBLE);
        }
        if (scope.person() != null && contact.writers().contains(scope.person())) {
            parties.add(Party.AUTHOR);
        }
        return parties;
    }

    /** Refuses in words whom the contact concerns, and with a 404 everybody else. */
    static void demand(ContactCommand command, Set<Party> parties, ContactState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(ContactCommand.READ, parties, state)) {
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal("contacts.refusal.own");
        }
        if (!TABLE.knows(command, parties)) {
            throw new Refusal("contacts.refusal.not-yours");
        }
        throw new Refusal("contacts.refusal.state." + state.code());
    }
}
