package org.birge.development.area;

import org.birge.access.Permission;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AreaConfiguration {

    @Bean
    HelpTopics schoolsHelp() {
        return HelpTopics.of(new HelpTopic("/schools", "help.schools.", ""));
    }

    @Bean
    static NavigationItem schoolsNavigation() {
        return new NavigationItem("/schools", "area.title", 20, Permission.SEE_SCHOOLS.name(), true);
    }
}
