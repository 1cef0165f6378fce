package org.birge.growth.lesson;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LessonPages {

    @Bean
    HelpTopics lessonHelp() {
        return HelpTopics.of(new HelpTopic(LessonFilter.PATH, "help.lessons.", "lessons"));
    }

    @Bean
    RuleTable<?, ?> lessonRules() {
        return LessonRules.TABLE;
    }

    @Bean
    NavigationItem lessonsItem() {
        return new NavigationItem(LessonFilter.PATH, "lessons.navigation", 48, Permission.SEE_LESSONS.name(), false);
    }
}
