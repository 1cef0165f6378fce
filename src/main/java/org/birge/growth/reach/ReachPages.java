package org.birge.growth.reach;

import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReachPages {

    @Bean
    HelpTopics reachHelp() {
        return HelpTopics.of(new HelpTopic(ReachPage.PATH, "help.reach.", "training"));
    }
}
