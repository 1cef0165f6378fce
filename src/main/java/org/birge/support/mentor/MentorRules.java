package org.birge.support.mentor;

import static org.birge.support.mentor.MentorState.APPLIED;
import static org.birge.support.mentor.MentorState.APPROVED;
import static org.birge.support.mentor.MentorState.PAUSED;
import static org.birge.support.mentor.MentorState.PROPOSED;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/**
 * Who may do what with the profile of a mentor, when (J1c.2): the only place that says so. The head approves who mentors within the school, the
 * centre who goes to other schools; nobody approves themself.
 */
final class MentorRules {

    static final RuleTable<MentorCommand, MentorState> TABLE = RuleTable.of(
                    "rules.mentor.", MentorCommand.class, MentorState.class)
            .may(
                    MentorCommand.READ,
                    EnumSet.allOf(MentorState.class),
                    Party.MENTOR,
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.CENTRE)
            .may(MentorCommand.CONSENT, EnumSet.of(PROPOSED), Party.MENTOR)
            .may(MentorCommand.APPROVE, EnumSet.of(APPLIED), Party.APPROVER)
            .never(MentorCommand.APPROVE, Party.MENTOR)
            .may(MentorCommand.DECLINE, EnumSet.of(PROPOSED), Party.MENTOR)
            .may(MentorCommand.DECLINE, EnumSet.of(APPLIED), Party.APPROVER)
            .may(MentorCommand.CHANGE, EnumSet.of(APPLIED, APPROVED, PAUSED), Party.MENTOR)
            .may(MentorCommand.PAUSE, EnumSet.of(APPROVED), Party.MENTOR, Party.APPROVER)
            .may(MentorCommand.RESUME, EnumSet.of(PAUSED), Party.MENTOR, Party.APPROVER)
            .may(MentorCommand.END, EnumSet.of(PROPOSED), Party.APPROVER)
            .may(MentorCommand.END, EnumSet.of(APPLIED), Party.MENTOR)
            .may(MentorCommand.END, EnumSet.of(APPROVED, PAUSED), Party.MENTOR, Party.APPROVER);

    private MentorRules() {}

    /** As what somebody stands before the profile of this person at this place. */
    static Set<Party> parties(Scope scope, long person, long organisation, String reach) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        boolean here = scope.organisation() != null && scope.organisation() == organisation;
        if (ofCentre(scope)) {
            parties.add(Party.CENTRE);
            if (reach.equals(Offer.AREA)) {
                parties.add(Party.APPROVER);
            }
        } else if (here && scope.role().equals("head")) {
            parties.add(Party.HEAD);
            if (reach.equals(Offer.SCHOOL)) {
                parties.add(Party.APPROVER);
            }
        } else if (here && scope.role().equals("deputy")) {
            parties.add(Party.DEPUTY);
        }
        if (scope.person() != null && scope.person() == person) {
            parties.add(Party.MENTOR);
        }
        return parties;
    }

    static boolean ofCentre(Scope scope) {
        return scope.role().equals("centre-head") || scope.role().equals("methodist");
    }

    /** Refuses in words whom the profile concerns, and with a 404 everybody else. */
    static void demand(MentorCommand command, Set<Party> parties, MentorState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(MentorCommand.READ, parties, state)) {
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal("mentors.refusal.own-profile");
        }
        if (!TABLE.knows(command, parties)) {
            throw new Refusal("mentors.refusal.not-yours");
        }
        throw new Refusal("mentors.refusal.profile." + state.code());
    }
}
