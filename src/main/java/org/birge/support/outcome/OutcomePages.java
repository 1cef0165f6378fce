package org.birge.support.outcome;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OutcomePages {

    @Bean
    HelpTopics outcomeHelp() {
        return HelpTopics.of(
                new HelpTopic(TotalsPage.PATH, "help.outcomes.", "closing"),
                new HelpTopic("/mentorships/*/closing", "help.pair-closing.", "closing"));
    }

    @Bean
    RuleTable<?, ?> closingRules() {
        return ClosingRules.TABLE;
    }

    /** For whoever is shown sums and runs no mentoring. */
    @Bean
    NavigationItem outcomesItem() {
        return new NavigationItem(
                TotalsPage.PATH, "outcome.navigation", 47, Permission.SEE_MENTORING_TOTALS.name(), false);
    }
}
