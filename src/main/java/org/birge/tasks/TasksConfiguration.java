package org.birge.tasks;

import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.rules.RuleTable;
import org.birge.web.Counts;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TasksConfiguration {

    @Bean
    HelpTopics taskHelp() {
        return HelpTopics.of(
                new HelpTopic("/", "help.today.", "task"),
                new HelpTopic("/tasks", "help.task.", "task"),
                new HelpTopic("/tasks/off-days", "help.off-days.", "task"),
                new HelpTopic("/schools/reminders", "help.reminders.", ""),
                new HelpTopic("/schools/calendar", "help.calendar-days.", ""),
                new HelpTopic("/people/*/absences", "help.absences.", ""));
    }

    @Bean
    RuleTable<?, ?> taskRules() {
        return TaskRules.TABLE;
    }

    @Bean
    NavigationItem todayItem() {
        return new NavigationItem("/", "tasks.today.navigation", 10, Permission.SEE_TODAY.name(), true);
    }

    /** The number beside Today: what is overdue and what waits for one's confirmation. */
    @Bean
    Counts pressingTasks(SchoolDays days) {
        return viewer -> viewer instanceof Actor actor && actor.person() != null && actor.may(Permission.SEE_TODAY)
                ? Optional.of(new Counts.Question(
                        "/",
                        TodayRows.PRESSING,
                        Map.of("person", actor.personOrNotFound(), "overdue", days.overdueUpToLately(days.today()))))
                : Optional.empty();
    }

    /** Added to it for whoever heads a centre. */
    @Bean
    Counts unnamedAtCentre() {
        return viewer -> viewer instanceof Actor actor && actor.person() != null && TodayRows.headsCentre(actor.scope())
                ? Optional.of(new Counts.Question(
                        "/",
                        TodayRows.UNNAMED,
                        Map.of("person", actor.personOrNotFound(), "centre", actor.organisation())))
                : Optional.empty();
    }
}
