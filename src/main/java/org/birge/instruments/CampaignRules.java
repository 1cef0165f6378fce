package org.birge.instruments;

import static org.birge.instruments.CampaignRules.Stage.CLOSED;
import static org.birge.instruments.CampaignRules.Stage.ENDED;
import static org.birge.instruments.CampaignRules.Stage.NONE;
import static org.birge.instruments.CampaignRules.Stage.OPEN;
import static org.birge.instruments.CampaignRules.Stage.SILENT;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.rules.RuleTable;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;

/** Who may do what with a needs campaign, when (shared domain, cycle, 1): the only place that says so. */
final class CampaignRules {

    /** How far it is: ended is open after its last day, silent closed with so few answers that nothing was counted. */
    enum Stage {
        NONE,
        OPEN,
        ENDED,
        CLOSED,
        SILENT
    }

    static final RuleTable<CampaignCommand, Stage> TABLE = RuleTable.of(
                    "rules.campaign.", CampaignCommand.class, Stage.class)
            .may(CampaignCommand.OPEN, EnumSet.of(NONE, CLOSED, SILENT), Party.HEAD)
            .may(CampaignCommand.ANSWER, EnumSet.of(OPEN), Party.ASKED)
            .may(CampaignCommand.VIEW, EnumSet.of(OPEN), Party.LEADER)
            .may(CampaignCommand.SWITCH_VIEW, EnumSet.of(OPEN), Party.HEAD)
            .may(CampaignCommand.REMIND, EnumSet.of(OPEN), Party.HEAD, Party.SYSTEM)
            .may(CampaignCommand.EXTEND, EnumSet.of(OPEN, ENDED, SILENT), Party.HEAD)
            .may(CampaignCommand.CLOSE, EnumSet.of(OPEN, ENDED), Party.HEAD)
            .may(CampaignCommand.CLOSE, EnumSet.of(ENDED), Party.SYSTEM);

    private CampaignRules() {}

    static Stage stage(Campaign campaign, LocalDate today) {
        if (campaign.isClosed()) {
            return campaign.toldNothing() ? SILENT : CLOSED;
        }
        return today.isAfter(campaign.closes()) ? ENDED : OPEN;
    }

    /** As what somebody stands before a campaign of this place. */
    static Set<Party> parties(Scope scope, long organisation) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (scope.role().startsWith("job:")) {
            parties.add(Party.SYSTEM);
        } else if (scope.role().equals("head")
                && scope.organisation() != null
                && scope.organisation() == organisation) {
            parties.add(Party.HEAD);
        }
        return parties;
    }

    /** Refuses in words whose command it is, and with a 404 everybody else. */
    static void demand(CampaignCommand command, Set<Party> parties, Stage stage) {
        if (!TABLE.knows(command, parties)) {
            throw new NotFound();
        }
        if (!TABLE.allows(command, parties, stage)) {
            throw new Refusal(
                    command == CampaignCommand.OPEN
                            ? "instruments.refusal.open-already"
                            : "instruments.refusal.campaign-closed");
        }
    }
}
