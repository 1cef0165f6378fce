package org.birge.registry.lists;

import org.birge.access.Permission;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ListsConfiguration {

    @Bean
    NavigationItem importsItem() {
        return new NavigationItem("/imports", "registry.lists.navigation", 35, Permission.IMPORT_LISTS.name(), false);
    }
}
