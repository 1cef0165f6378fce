package org.birge.development.report;

import org.birge.access.Permission;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReportConfiguration {

    @Bean
    NavigationItem reportsEntry() {
        return new NavigationItem("/reports", "report.navigation", 50, Permission.READ_REPORT.name(), false);
    }
}
