package org.birge.development.needs;

import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NeedsConfiguration {

    @Bean
    HelpTopics needsHelp() {
        return HelpTopics.of(
                new HelpTopic("/year/needs", "help.needs.", "campaign"),
                new HelpTopic("/year/needs/shared", "help.shared-needs.", "shared"),
                new HelpTopic("/year/needs/results", "help.results.", "campaign"),
                new HelpTopic("/answer", "help.answer.", "campaign"));
    }
}
