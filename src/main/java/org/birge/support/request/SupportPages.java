package org.birge.support.request;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SupportPages {

    @Bean
    HelpTopics supportHelp() {
        return HelpTopics.of(new HelpTopic("/support", "help.support.", "support"));
    }

    @Bean
    RuleTable<?, ?> supportRules() {
        return RequestRules.TABLE;
    }

    @Bean
    NavigationItem askSupportItem() {
        return new NavigationItem("/support", "support.navigation", 45, Permission.ASK_SUPPORT.name(), false);
    }

    @Bean
    NavigationItem answerSupportItem() {
        return new NavigationItem("/support", "support.navigation", 15, Permission.ANSWER_SUPPORT.name(), false);
    }
}
