package org.birge.support.mentor;

import org.birge.rules.RuleTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MentorPages {

    @Bean
    RuleTable<?, ?> mentorRules() {
        return MentorRules.TABLE;
    }

    @Bean
    RuleTable<?, ?> mentorshipRules() {
        return MentorshipRules.TABLE;
    }
}
