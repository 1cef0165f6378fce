package org.birge.notifications;

import java.util.Map;
import org.birge.access.Actor;
import org.birge.web.Counts;
import org.birge.web.NavigationItem;
import org.birge.web.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
class NoticeNavigation {

    static final String PATH = "/notices";

    @Bean
    NavigationItem noticesEntry() {
        return new NavigationItem(PATH, "notifications.title", 80, "SEE_TODAY", false);
    }

    @Bean
    Counts unreadNotices(Notices notices, PlatformTransactionManager transactions) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return viewer -> unread(viewer, notices, reading);
    }

    private static Map<String, Integer> unread(Viewer viewer, Notices notices, TransactionTemplate reading) {
        if (viewer instanceof Actor actor && actor.person() != null) {
            long person = actor.person();
            Integer count = reading.execute(status -> notices.unread(person));
            return Map.of(PATH, count == null ? 0 : count);
        }
        return Map.of();
    }
}
