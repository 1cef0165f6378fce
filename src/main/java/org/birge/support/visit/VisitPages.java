package org.birge.support.visit;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class VisitPages {

    @Bean
    HelpTopics visitsHelp() {
        return HelpTopics.of(new HelpTopic("/visits", "help.visits.", "visits"));
    }

    @Bean
    RuleTable<?, ?> visitRules() {
        return VisitRules.TABLE;
    }

    @Bean
    NavigationItem planVisitsItem() {
        return new NavigationItem("/visits", "visits.navigation", 16, Permission.PLAN_VISITS.name(), true);
    }

    @Bean
    NavigationItem receiveVisitsItem() {
        return new NavigationItem("/visits", "visits.navigation", 46, Permission.RECEIVE_VISITS.name(), false);
    }
}
