package org.birge.registry;

import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RegistryHelp {

    @Bean
    HelpTopics peopleHelp() {
        return HelpTopics.of(
                new HelpTopic("/people", "help.people.", ""),
                new HelpTopic("/people/*", "help.person.", ""),
                new HelpTopic("/people/new", "help.person-new.", ""),
                new HelpTopic("/people/places", "help.people.", ""),
                new HelpTopic("/people/requests", "help.requests.", ""),
                new HelpTopic("/people/*/owed", "help.owed.", ""),
                new HelpTopic("/people/unions", "help.unions.", ""),
                new HelpTopic("/postings", "help.posting.", ""),
                new HelpTopic("/imports", "help.imports.", ""),
                new HelpTopic("/imports/*", "help.import.", ""),
                new HelpTopic("/organisations", "help.organisations.", ""));
    }
}
