package org.birge.growth.order;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
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

    /** Whoever runs trainings finds them beside these. */
    @Bean
    NavigationItem ordersItem() {
        return new NavigationItem(OrderFilter.PATH, "orders.navigation", 47, Permission.DECIDE_ORDERS.name(), false);
    }
}
