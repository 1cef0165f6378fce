package org.birge.development.papers;

import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PapersConfiguration {

    @Bean
    HelpTopics papersHelp() {
        return HelpTopics.of(
                new HelpTopic("/year/papers", "help.papers.", ""),
                new HelpTopic("/strategy/papers", "help.papers.", ""));
    }
}
