package org.birge.growth.training;

import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TrainingPages {

    @Bean
    HelpTopics trainingsHelp() {
        return HelpTopics.of(
                new HelpTopic("/trainings", "help.trainings.", "enrolment"),
                new HelpTopic("/trainings/courses", "help.courses.", "course"),
                new HelpTopic("/trainings/demand", "help.demand.", "training"),
                new HelpTopic("/trainings/requalification", "help.requalification.", "enrolment"),
                new HelpTopic("/trainings/sessions", "help.training.", "training"));
    }

    @Bean
    RuleTable<?, ?> courseRules() {
        return CourseRules.TABLE;
    }

    @Bean
    RuleTable<?, ?> trainingRules() {
        return TrainingRules.TABLE;
    }

    @Bean
    RuleTable<?, ?> enrolmentRules() {
        return EnrolmentRules.TABLE;
    }

    @Bean
    NavigationItem joinTrainingsItem() {
        return new NavigationItem(
                TrainingFilter.PATH, "trainings.navigation", 47, Permission.JOIN_TRAININGS.name(), false);
    }

    @Bean
    NavigationItem runTrainingsItem() {
        return new NavigationItem(
                TrainingFilter.PATH, "trainings.navigation", 47, Permission.RUN_TRAININGS.name(), false);
    }

    @Bean
    NavigationItem seeTrainingsItem() {
        return new NavigationItem(
                TrainingFilter.PATH, "trainings.navigation", 47, Permission.SEE_TRAININGS.name(), false);
    }
}
