package org.birge.development.control;

import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ControlConfiguration {

    @Bean
    HelpTopics controlHelp() {
        return HelpTopics.of(
                new HelpTopic("/year/control", "help.control.", "control"),
                new HelpTopic("/schools/control", "help.area-control.", "control"));
    }

    @Bean
    RuleTable<?, ?> controlRules() {
        return ControlRules.TABLE;
    }
}
