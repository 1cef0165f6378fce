package org.birge.growth.practice;

import static org.birge.growth.practice.ExperienceState.ACCEPTED;
import static org.birge.growth.practice.ExperienceState.NOMINATED;
import static org.birge.growth.practice.ExperienceState.PUBLISHED;
import static org.birge.growth.practice.ExperienceState.SUBMITTED;
import static org.birge.growth.practice.ExperienceState.WRITING;

import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/**
 * Who may do what with an experience, when (J1d.8): the only place that says so. Nothing is described without the teacher's yes; nobody has a
 * hand in the review of their own, or publishes it; the head of the centre decides.
 */
final class ExperienceRules {

    static final RuleTable<ExperienceCommand, ExperienceState> TABLE = RuleTable.of(
                    "rules.practice.", ExperienceCommand.class, ExperienceState.class)
            .may(
                    ExperienceCommand.READ,
                    EnumSet.allOf(ExperienceState.class),
                    Party.AUTHOR,
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.CENTRE,
                    Party.CENTRE_HEAD)
            .may(ExperienceCommand.READ, EnumSet.of(SUBMITTED, ACCEPTED), Party.REVIEWER)
            .may(
                    ExperienceCommand.READ,
                    EnumSet.of(PUBLISHED),
                    Party.REVIEWER,
                    Party.STAFF,
                    Party.COLLEAGUE,
                    Party.AUTHORITY)
            .may(ExperienceCommand.CONSENT, EnumSet.of(NOMINATED), Party.AUTHOR)
            .may(ExperienceCommand.REFUSE, EnumSet.of(NOMINATED), Party.AUTHOR)
            .may(ExperienceCommand.DESCRIBE, EnumSet.of(WRITING), Party.AUTHOR)
            .may(ExperienceCommand.SUBMIT, EnumSet.of(WRITING), Party.AUTHOR)
            .may(ExperienceCommand.NAME_REVIEWERS, EnumSet.of(SUBMITTED), Party.CENTRE, Party.CENTRE_HEAD)
            .never(ExperienceCommand.NAME_REVIEWERS, Party.AUTHOR)
            .may(ExperienceCommand.REVIEW, EnumSet.of(SUBMITTED), Party.REVIEWER)
            .never(ExperienceCommand.REVIEW, Party.AUTHOR)
            .may(ExperienceCommand.RETURN, EnumSet.of(SUBMITTED), Party.CENTRE, Party.CENTRE_HEAD)
            .never(ExperienceCommand.RETURN, Party.AUTHOR)
            .may(ExperienceCommand.DECIDE, EnumSet.of(SUBMITTED), Party.CENTRE_HEAD)
            .never(ExperienceCommand.DECIDE, Party.AUTHOR)
            .may(ExperienceCommand.PUBLISH, EnumSet.of(ACCEPTED), Party.CENTRE, Party.CENTRE_HEAD)
            .never(ExperienceCommand.PUBLISH, Party.AUTHOR)
            .may(ExperienceCommand.TRY, EnumSet.of(PUBLISHED), Party.COLLEAGUE)
            .never(ExperienceCommand.TRY, Party.AUTHOR)
            .may(
                    ExperienceCommand.WITHDRAW,
                    EnumSet.of(NOMINATED),
                    Party.HEAD,
                    Party.DEPUTY,
                    Party.CENTRE,
                    Party.CENTRE_HEAD)
            .may(ExperienceCommand.WITHDRAW, EnumSet.of(WRITING, SUBMITTED, ACCEPTED, PUBLISHED), Party.AUTHOR);

    private ExperienceRules() {}

    /** As what somebody stands before an experience; whoever works at a centre that does not reach its school is a colleague. */
    static Set<Party> parties(Scope scope, Experience experience) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        boolean here = scope.organisation() != null && scope.organisation() == experience.school();
        switch (scope.role()) {
            case "head" -> parties.add(here ? Party.HEAD : Party.COLLEAGUE);
            case "deputy" -> parties.add(here ? Party.DEPUTY : Party.COLLEAGUE);
            case "union-head", "secretary", "teacher", "psychologist", "mentor" ->
                parties.add(here ? Party.STAFF : Party.COLLEAGUE);
            case "methodist" -> parties.add(experience.reachable() ? Party.CENTRE : Party.COLLEAGUE);
            case "centre-head" -> parties.add(experience.reachable() ? Party.CENTRE_HEAD : Party.COLLEAGUE);
            case "authority-officer" -> parties.add(Party.AUTHORITY);
            default -> {}
        }
        if (experience.by(scope)) {
            parties.add(Party.AUTHOR);
        }
        if (experience.reviewer()) {
            parties.add(Party.REVIEWER);
        }
        return parties;
    }

    /** Refuses in words whom it concerns, and with a 404 everybody else. */
    static void demand(ExperienceCommand command, Set<Party> parties, ExperienceState state) {
        if (TABLE.allows(command, parties, state)) {
            return;
        }
        if (!TABLE.allows(ExperienceCommand.READ, parties, state)) {
            throw new NotFound();
        }
        if (TABLE.bars(command, parties)) {
            throw new Refusal("practice.refusal.own");
        }
        throw new Refusal(
                TABLE.knows(command, parties)
                        ? "practice.refusal.state." + state.code()
                        : "practice.refusal.not-yours");
    }
}
