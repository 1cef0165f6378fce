package org.birge.access;

import org.birge.database.MonthlyTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The trail grows with every deed of the country, so it is kept by months. */
@Configuration(proxyBeanMethods = false)
class TrailMonths {

    @Bean
    MonthlyTable trailByMonth() {
        return new MonthlyTable("access", "trail");
    }
}
