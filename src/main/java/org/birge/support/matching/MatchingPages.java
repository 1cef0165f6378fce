package org.birge.support.matching;

import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MatchingPages {

    @Bean
    HelpTopics matchingHelp() {
        return HelpTopics.of(new HelpTopic("/mentors/matching", "help.matching.", "matching"));
    }

    @Bean
    RuleTable<?, ?> matchingRules() {
        return MatchingRules.TABLE;
    }
}
