package org.birge.registry;

import org.birge.access.Permission;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RegistryConfiguration {

    @Bean
    NavigationItem peopleItem() {
        return new NavigationItem("/people", "registry.navigation.people", 30, Permission.SEE_STAFF.name(), true);
    }

    @Bean
    NavigationItem unionsItem() {
        return new NavigationItem("/people/unions", "registry.union.title", 31, Permission.SEE_UNIONS.name(), false);
    }
}
