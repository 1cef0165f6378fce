package org.birge.support.mentor;

import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.registry.PersonCard;
import org.birge.tasks.TodayCard.Card;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On the page of a person: whom they mentor and who mentors them, to themselves, the leaders of their school and the centre (J1c.2). */
@Component
class MentoringOfPerson implements PersonCard {

    private static final int MOST = 6;

    private final JdbcClient sql;
    private final PairRows pairs;

    MentoringOfPerson(JdbcClient sql, PairRows pairs) {
        this.sql = sql;
        this.pairs = pairs;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Card> card(Actor actor, Seen person) {
        if (!actor.may(Permission.RUN_MENTORING) && !person.own()) {
            return Optional.empty();
        }
        String profile = sql.sql("""
                select public_id
                  from support.mentor
                 where person_id = :person
                   and declined_at is null
                   and ended_at is null
                """)
                .param("person", person.id())
                .query(String.class)
                .optional()
                .orElse(null);
        List<PairLine> all = pairs.of(person.id());
        if (profile == null && all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Card(
                "support/mentor/of-person",
                new PersonMentoring(profile, all.stream().limit(MOST).toList(), all.size() > MOST)));
    }
}
