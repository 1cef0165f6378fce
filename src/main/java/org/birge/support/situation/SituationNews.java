package org.birge.support.situation;

import java.util.List;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.registry.Leaders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the heads of the nearest centre of a problem that is shown, and the school's head of an answer. Nobody is told of their own deed. */
@Component
class SituationNews {

    private final Leaders leaders;
    private final ApplicationEventPublisher events;

    SituationNews(Leaders leaders, ApplicationEventPublisher events) {
        this.leaders = leaders;
        this.events = events;
    }

    void shown(String problem, long school, String title) {
        tell(leaders.ofCentre(school), "situation.notice.shown", title, problem);
    }

    void answered(Problem problem) {
        tell(leaders.ofSchool(problem.school()), "situation.notice.answered", problem.title(), problem.publicId());
    }

    private void tell(List<Long> people, String key, String title, String problem) {
        @Nullable Long self = Scope.current().person();
        List<Long> others =
                people.stream().filter(person -> !person.equals(self)).toList();
        events.publishEvent(new Notice(others, key, List.of(title), "/situation/" + problem));
    }
}
