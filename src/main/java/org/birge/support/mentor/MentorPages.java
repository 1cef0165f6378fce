package org.birge.support.mentor;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MentorPages {

    @Bean
    HelpTopics mentorsHelp() {
        return HelpTopics.of(
                new HelpTopic("/mentors", "help.mentors.", "mentor"),
                new HelpTopic("/mentors/young", "help.young.", "mentorship"),
                new HelpTopic("/mentorships", "help.mentorship.", "mentorship"));
    }

    @Bean
    RuleTable<?, ?> mentorRules() {
        return MentorRules.TABLE;
    }

    @Bean
    RuleTable<?, ?> mentorshipRules() {
        return MentorshipRules.TABLE;
    }

    @Bean
    NavigationItem mentorsItem() {
        return new NavigationItem("/mentors", "mentors.navigation", 46, Permission.JOIN_MENTORING.name(), false);
    }

    @Bean
    NavigationItem newHeadsItem() {
        return new NavigationItem(
                PairFilter.PATH, "mentors.navigation", 46, Permission.SPEAK_FOR_NEW_HEADS.name(), false);
    }
}
