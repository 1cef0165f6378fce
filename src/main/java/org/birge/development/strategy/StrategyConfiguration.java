package org.birge.development.strategy;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class StrategyConfiguration {

    @Bean
    HelpTopics strategyHelp() {
        return HelpTopics.of(
                new HelpTopic("/year/strategy", "help.strategy.", "goal"),
                new HelpTopic("/strategy", "help.strategy.", "goal"));
    }

    @Bean
    NavigationItem strategyItem() {
        return new NavigationItem("/strategy", "strategy.navigation", 26, Permission.READ_STRATEGY.name(), false);
    }

    @Bean
    RuleTable<?, ?> goalRules() {
        return GoalRules.TABLE;
    }
}
