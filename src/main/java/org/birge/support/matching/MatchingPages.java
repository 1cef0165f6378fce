package org.birge.support.matching;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MatchingPages {

    @Bean
    HelpTopics matchingHelp() {
        return HelpTopics.of(new HelpTopic("/mentors/matching", "help.matching.", "matching"));
    }

    @Bean
    NavigationItem matchingItem() {
        return new NavigationItem(MatchingPage.PATH, "matching.navigation", 48, Permission.RUN_MENTORING.name(), false);
    }

    @Bean
    RuleTable<?, ?> matchingRules() {
        return MatchingRules.TABLE;
    }
}
