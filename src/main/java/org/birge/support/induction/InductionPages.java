package org.birge.support.induction;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class InductionPages {

    @Bean
    HelpTopics inductionHelp() {
        return HelpTopics.of(new HelpTopic("/mentors/programmes", "help.programmes.", "programme"));
    }

    @Bean
    RuleTable<?, ?> programmeRules() {
        return ProgrammeRules.TABLE;
    }

    @Bean
    NavigationItem programmesItem() {
        return new NavigationItem(
                "/mentors/programmes", "induction.programmes", 47, Permission.RUN_MENTORING.name(), false);
    }
}
