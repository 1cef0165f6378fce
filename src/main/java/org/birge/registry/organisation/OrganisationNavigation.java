package org.birge.registry.organisation;

import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class OrganisationNavigation {

    @Bean
    NavigationItem organisationsEntry() {
        return new NavigationItem("/organisations", "registry.navigation.organisations", 85, "MANAGE_SCHOOLS", false);
    }
}
