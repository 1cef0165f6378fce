package org.birge.tasks;

import java.util.Map;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.web.Counts;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TasksConfiguration {

    @Bean
    NavigationItem todayItem() {
        return new NavigationItem("/", "tasks.today.navigation", 10, Permission.SEE_TODAY.name(), true);
    }

    /** The number beside Today: what is overdue and what waits for one's confirmation. */
    @Bean
    Counts pressingTasks(TodayRows rows, SchoolDays days) {
        return viewer -> viewer instanceof Actor actor && actor.person() != null && actor.may(Permission.SEE_TODAY)
                ? Map.of("/", rows.pressing(days.overdueUpTo(days.today())))
                : Map.of();
    }
}
