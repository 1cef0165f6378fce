package org.birge.development.plan;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PlanConfiguration {

    @Bean
    HelpTopics planHelp() {
        return HelpTopics.of(
                new HelpTopic("/year/plan", "help.plan.", "plan"),
                new HelpTopic("/year/plan/proposals", "help.proposals.", "plan"),
                new HelpTopic("/year/plan/measures", "help.measure.", "plan"),
                new HelpTopic("/year/plan/amendments", "help.amendments.", "plan"),
                new HelpTopic("/year/plan/compare", "help.compare.", "plan"),
                new HelpTopic("/year/plan/responsibility", "help.matrix.", "matrix"),
                new HelpTopic("/year/august", "help.august.", "plan"),
                new HelpTopic("/plans", "help.plans.", "plan"),
                new HelpTopic("/plans/*/compare", "help.compare.", "plan"));
    }

    @Bean
    RuleTable<?, ?> planRules() {
        return PlanRules.TABLE;
    }

    @Bean
    RuleTable<?, ?> centrePlanRules() {
        return CentrePlanRules.TABLE;
    }

    @Bean
    RuleTable<?, ?> matrixRules() {
        return MatrixRules.TABLE;
    }

    @Bean
    NavigationItem plansItem() {
        return new NavigationItem("/plans", "development.plans.navigation", 25, Permission.DECIDE_PLAN.name(), false);
    }

    /** A school finds its plan in its year; a centre's stands alone. */
    @Bean
    NavigationItem centrePlanItem() {
        return new NavigationItem("/year/plan", "centreplan.navigation", 25, Permission.PLAN_CENTRE.name(), false);
    }
}
