package org.birge.development.closing;

import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClosingConfiguration {

    @Bean
    HelpTopics closingHelp() {
        return HelpTopics.of(
                new HelpTopic("/year/closing", "help.closing.", "report"),
                new HelpTopic("/year/opening", "help.opening.", ""));
    }
}
