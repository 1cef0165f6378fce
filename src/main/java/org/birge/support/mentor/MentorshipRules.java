package org.birge.support.mentor;

import static org.birge.support.mentor.MentorshipState.ACTIVE;
import static org.birge.support.mentor.MentorshipState.PROPOSED;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/**
 * Who may do what with a pair, when (J1c.2, J0.6): the only place that says so. Nothing binds before the mentor, the mentee and whoever answers for
 * the mentee agreed; each of them may also end it.
 */
final class MentorshipRules {

    static final String NEW_HEAD = "new-head";

    static final RuleTable<MentorshipCommand, MentorshipState> TABLE = RuleTable.of(
                    "rules.mentorship.", MentorshipCommand.class, MentorshipState.class)
            .may(
                    MentorshipCommand.READ,
                    EnumSet.allOf(MentorshipState.class),
                    Party.MENTOR,
                    Party.MENTEE,
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.CENTRE,
                    Party.APPROVER)
            .may(MentorshipCommand.AGREE, EnumSet.of(PROPOSED), Party.MENTOR, Party.MENTEE, Party.APPROVER)
            .may(MentorshipCommand.DECLINE, EnumSet.of(PROPOSED), Party.MENTOR, Party.MENTEE, Party.APPROVER)
            .may(MentorshipCommand.WITHDRAW, EnumSet.of(PROPOSED), Party.AUTHOR, Party.CENTRE, Party.MENTORS_HEAD)
            .may(MentorshipCommand.CHANGE_TERMS, EnumSet.of(ACTIVE), Party.APPROVER, Party.CENTRE)
            .never(MentorshipCommand.CHANGE_TERMS, Party.MENTOR)
            .never(MentorshipCommand.CHANGE_TERMS, Party.MENTEE)
            .may(MentorshipCommand.REPLACE, EnumSet.of(ACTIVE), Party.LEADER, Party.CENTRE)
            .may(MentorshipCommand.END, EnumSet.of(ACTIVE), Party.MENTOR, Party.MENTEE, Party.APPROVER, Party.CENTRE);

    private MentorshipRules() {}

    /**
     * As what somebody stands before this pair. Nobody gives two of the three yeses: who is one of the two does not answer for the mentee
     * besides.
     */
    static Set<Party> parties(Scope scope, Mentorship pair) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        boolean own = scope.organisation() != null && scope.organisation() == pair.organisation();
        boolean mentors = scope.organisation() != null && scope.organisation() == pair.mentorOrganisation();
        boolean newHead = pair.kind().equals(NEW_HEAD);
        switch (scope.role()) {
            case "head" -> {
                if (own || mentors) {
                    parties.add(Party.HEAD);
                }
                if (mentors && !own && !Objects.equals(scope.person(), pair.mentor())) {
                    parties.add(Party.MENTORS_HEAD);
                }
                if (own && !newHead) {
                    parties.add(Party.APPROVER);
                    parties.add(Party.LEADER);
                }
            }
            case "deputy" -> {
                if (own || mentors) {
                    parties.add(Party.DEPUTY);
                }
            }
            case "centre-head", "methodist" -> {
                parties.add(Party.CENTRE);
                if (newHead && scope.role().equals("centre-head")) {
                    parties.add(Party.APPROVER);
                }
            }
            case "authority-officer" -> {
                if (newHead) {
                    parties.add(Party.APPROVER);
                }
            }
            default -> {}
        }
        if (scope.person() != null) {
            person(scope.person(), pair, parties);
        }
        if (parties.contains(Party.MENTOR) || parties.contains(Party.MENTEE)) {
            parties.remove(Party.APPROVER);
        }
        return parties;
    }

    private static void person(Long person, Mentorship pair, Set<Party> parties) {
        if (person == pair.mentor()) {
            parties.add(Party.MENTOR);
        }
        if (person == pair.mentee()) {
            parties.add(Party.MENTEE);
        }
        if (Objects.equals(person, pair.proposedBy())) {
            parties.add(Party.AUTHOR);
        }
    }

    /** Refuses in words whom the pair concerns, and with a 404 everybody else. */
    static void demand(MentorshipCommand command, Set<Party> parties, MentorshipState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(MentorshipCommand.READ, parties, state)) {
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal("mentors.refusal.own-hours");
        }
        if (!TABLE.knows(command, parties)) {
            throw new Refusal("mentors.refusal.not-yours");
        }
        throw new Refusal("mentors.refusal.pair." + state.code());
    }
}
