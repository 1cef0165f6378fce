package org.birge.development.year;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
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
            public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
                if (!actor.atSchool() || !actor.may(Permission.ANSWER_NEEDS)) {
                    return Optional::empty;
                }
                Supplier<YearPage> year = years.of(asked, actor);
                return () -> Optional.of(new Card("development/year/card", year.get()));
            }
        };
    }
}
