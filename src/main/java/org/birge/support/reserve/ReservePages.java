package org.birge.support.reserve;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReservePages {

    @Bean
    HelpTopics reserveHelp() {
        return HelpTopics.of(
                new HelpTopic(ReserveFilter.PATH, "help.reserve.", "reserve"),
                new HelpTopic("/reserve/me", "help.reserve-own.", "reserve"));
    }

    @Bean
    RuleTable<?, ?> reserveRules() {
        return ReserveRules.TABLE;
    }

    @Bean
    NavigationItem reserveItem() {
        return new NavigationItem(ReserveFilter.PATH, "reserve.navigation", 48, Permission.KEEP_RESERVE.name(), false);
    }
}
