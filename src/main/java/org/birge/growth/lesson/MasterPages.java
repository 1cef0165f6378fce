package org.birge.growth.lesson;

import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MasterPages {

    @Bean
    HelpTopics masterHelp() {
        return HelpTopics.of(new HelpTopic(MasterFilter.PATH, "help.masters.", "masters"));
    }

    @Bean
    RuleTable<?, ?> masterRules() {
        return MasterRules.TABLE;
    }
}
