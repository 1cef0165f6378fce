package org.birge.calendar;

import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CalendarHelp {

    @Bean
    HelpTopics feedHelp() {
        return HelpTopics.of(new HelpTopic("/settings/calendar", "help.feed.", ""));
    }
}
