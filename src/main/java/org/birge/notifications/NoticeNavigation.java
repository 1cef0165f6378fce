package org.birge.notifications;

import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.web.Counts;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class NoticeNavigation {

    static final String PATH = "/notices";

    @Bean
    NavigationItem noticesEntry() {
        return new NavigationItem(PATH, "notifications.title", 80, "SEE_TODAY", false);
    }

    @Bean
    HelpTopics noticesHelp() {
        return HelpTopics.of(new HelpTopic(PATH, "help.notices.", ""));
    }

    @Bean
    Counts unreadNotices() {
        return viewer -> viewer instanceof Actor actor && actor.person() != null
                ? Optional.of(new Counts.Question(
                        PATH,
                        "select count(*) from notifications.notice where person_id = :person and read_at is null",
                        Map.of("person", actor.person())))
                : Optional.empty();
    }
}
