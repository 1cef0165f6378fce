package org.birge.councils;

import org.birge.access.Permission;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CouncilsConfiguration {

    @Bean
    NavigationItem councilsEntry() {
        return new NavigationItem("/councils", "councils.title", 40, Permission.READ_COUNCILS.name(), false);
    }
}
