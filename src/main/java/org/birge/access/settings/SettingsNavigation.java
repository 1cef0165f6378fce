package org.birge.access.settings;

import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SettingsNavigation {

    @Bean
    NavigationItem settings() {
        return new NavigationItem("/settings", "access.settings.title", 90, "SEE_SETTINGS", false);
    }
}
