package org.birge.support.situation;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SituationPages {

    @Bean
    HelpTopics situationHelp() {
        return HelpTopics.of(new HelpTopic(ProblemFilter.PATH, "help.situation.", "situation"));
    }

    @Bean
    RuleTable<?, ?> situationRules() {
        return ProblemRules.TABLE;
    }

    @Bean
    NavigationItem shownSituationItem() {
        return new NavigationItem(
                ProblemFilter.PATH, "situation.navigation", 17, Permission.ANSWER_SUPPORT.name(), false);
    }

    @Bean
    NavigationItem ownSituationItem() {
        return new NavigationItem(
                ProblemFilter.PATH, "situation.navigation", 47, Permission.RECEIVE_VISITS.name(), false);
    }
}
