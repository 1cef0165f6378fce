package org.birge.support.induction;

import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class InductionPages {

    @Bean
    HelpTopics inductionHelp() {
        return HelpTopics.of(
                new HelpTopic("/mentors/programmes", "help.programmes.", "programme"),
                new HelpTopic("/mentors/milestones", "help.milestones.", "induction"),
                new HelpTopic("/mentorships/*/plan", "help.induction-year.", "induction"),
                new HelpTopic("/mentorships/*/steps", "help.induction-year.", "step"),
                new HelpTopic("/mentorships/*/journal", "help.journal.", "induction"));
    }

    @Bean
    RuleTable<?, ?> programmeRules() {
        return ProgrammeRules.TABLE;
    }

    @Bean
    RuleTable<?, ?> inductionRules() {
        return InductionRules.TABLE;
    }

    @Bean
    RuleTable<?, ?> stepRules() {
        return StepRules.TABLE;
    }
}
