package org.birge.councils;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CouncilsConfiguration {

    @Bean
    HelpTopics councilHelp() {
        return HelpTopics.of(
                new HelpTopic("/councils", "help.councils.", "council"),
                new HelpTopic("/councils/*", "help.council.", "council"),
                new HelpTopic("/councils/*/plan", "help.council-plan.", "council"),
                new HelpTopic("/councils/sessions/*", "help.sitting.", "sitting"));
    }

    @Bean
    RuleTable<?, ?> councilRules() {
        return CouncilRules.COUNCIL;
    }

    @Bean
    RuleTable<?, ?> sittingRules() {
        return CouncilRules.SITTING;
    }

    @Bean
    NavigationItem councilsEntry() {
        return new NavigationItem("/councils", "councils.title", 40, Permission.READ_COUNCILS.name(), false);
    }
}
