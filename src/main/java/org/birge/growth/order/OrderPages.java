package org.birge.growth.order;

import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OrderPages {

    @Bean
    HelpTopics ordersHelp() {
        return HelpTopics.of(
                new HelpTopic(OrderFilter.PATH, "help.orders.", "course-order"),
                new HelpTopic(InstitutesController.PATH, "help.institutes.", "course-order"));
    }

    @Bean
    RuleTable<?, ?> courseOrderRules() {
        return OrderRules.TABLE;
    }
}
