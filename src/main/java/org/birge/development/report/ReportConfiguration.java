package org.birge.development.report;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReportConfiguration {

    @Bean
    HelpTopics reportHelp() {
        return HelpTopics.of(new HelpTopic("/year/report", "help.report.", "report"));
    }

    @Bean
    RuleTable<?, ?> reportRules() {
        return ReportRules.TABLE;
    }

    @Bean
    NavigationItem reportsEntry() {
        return new NavigationItem("/reports", "report.navigation", 50, Permission.READ_REPORT.name(), false);
    }
}
