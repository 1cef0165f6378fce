package org.birge.development.effect;

import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EffectConfiguration {

    @Bean
    HelpTopics reachedHelp() {
        return HelpTopics.of(new HelpTopic("/year/reached", "help.reached.", "report"));
    }
}
