package org.birge.development.year;

import java.time.LocalDate;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.tasks.TodayCard;
import org.birge.web.HelpTopic;
import org.birge.web.HelpTopics;
import org.birge.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class YearConfiguration {

    @Bean
    HelpTopics yearHelp() {
        return HelpTopics.of(new HelpTopic("/year", "help.year.", ""));
    }

    /** All staff of a school answer the needs, nobody else does: the year is theirs. */
    @Bean
    NavigationItem yearItem() {
        return new NavigationItem("/year", "development.year.navigation", 20, Permission.ANSWER_NEEDS.name(), true);
    }

    @Bean
    TodayCard yearCard(Years years) {
        return new TodayCard() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public Optional<Card> card(Actor actor, LocalDate today) {
                return actor.atSchool() && actor.may(Permission.ANSWER_NEEDS)
                        ? Optional.of(new Card("development/year/card", years.of(actor)))
                        : Optional.empty();
            }
        };
    }
}
