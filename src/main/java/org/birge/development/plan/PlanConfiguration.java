package org.birge.development.plan;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PlanConfiguration {

    @Bean
    RuleTable<?, ?> planRules() {
        return PlanRules.TABLE;
    }

    @Bean
    NavigationItem plansItem() {
        return new NavigationItem("/plans", "development.plans.navigation", 25, Permission.DECIDE_PLAN.name(), false);
    }
}
