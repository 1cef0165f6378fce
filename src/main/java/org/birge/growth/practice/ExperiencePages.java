package org.birge.growth.practice;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ExperiencePages {

    @Bean
    HelpTopics experienceHelp() {
        return HelpTopics.of(new HelpTopic(ExperienceFilter.PATH, "help.practice.", "practice"));
    }

    @Bean
    RuleTable<?, ?> experienceRules() {
        return ExperienceRules.TABLE;
    }

    @Bean
    NavigationItem experienceItem() {
        return new NavigationItem(
                ExperienceFilter.PATH, "practice.navigation", 49, Permission.SEE_EXPERIENCE.name(), false);
    }
}
