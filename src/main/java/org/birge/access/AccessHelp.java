package org.birge.access;

import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccessHelp {

    @Bean
    HelpTopics settingsHelp() {
        return HelpTopics.of(
                new HelpTopic("/settings", "help.settings.", ""),
                new HelpTopic("/settings/accounts", "help.accounts.", ""),
                new HelpTopic("/settings/accounts/roles", "help.roles.", ""),
                new HelpTopic("/settings/grants", "help.grants.", ""),
                new HelpTopic("/settings/trail", "help.trail.", ""));
    }
}
