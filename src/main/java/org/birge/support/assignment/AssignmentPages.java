package org.birge.support.assignment;

import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AssignmentPages {

    @Bean
    HelpTopics assignmentHelp() {
        return HelpTopics.of(new HelpTopic(AssignmentPage.PATH, "help.assignment.", "assignment"));
    }

    @Bean
    RuleTable<?, ?> assignmentRules() {
        return AssignmentRules.TABLE;
    }
}
