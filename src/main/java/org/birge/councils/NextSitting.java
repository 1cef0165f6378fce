package org.birge.councils;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.TodayCard;
import org.birge.web.Counts;
import org.birge.web.Viewer;
import org.springframework.stereotype.Component;

/** The next sitting of the place, on Today and as the number beside the navigation. */
@Component
class NextSitting implements TodayCard, Counts {

    private static final int DAYS_AHEAD = 14;

    private static final String CALLED = """
            select count(*)
              from councils.session s
              join councils.council c on c.id = s.council_id
             where c.organisation_id = :organisation
               and s.closed_at is null
               and s.cancelled_at is null
               and s.held_at < :until
            """;

    private final CountryPack pack;
    private final Clock clock;

    NextSitting(CountryPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Supplier<Optional<Card>> card(Gathering asked, Actor actor, LocalDate today) {
        if (!actor.atSchool() || !actor.may(Permission.READ_COUNCILS)) {
            return Optional::empty;
        }
        Supplier<Optional<UpcomingSitting>> next = asked.first(Query.of(
                        """
                select c.kind, s.public_id as session, s.number, s.held_at, s.held_in
                  from councils.session s
                  join councils.council c on c.id = s.council_id
                 where c.organisation_id = :organisation
                   and s.closed_at is null
                   and s.cancelled_at is null
                   and s.held_at < :until
                 order by s.held_at, s.id
                 limit 1
                """,
                        (row, n) -> new UpcomingSitting(
                                pack.council(row.getString("kind")),
                                row.getString("session"),
                                row.getInt("number"),
                                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                                row.getString("held_in")))
                .with("organisation", actor.organisation())
                .with("until", until()));
        return () -> next.get().map(sitting -> new Card("councils/_next", sitting));
    }

    private OffsetDateTime until() {
        return clock.instant()
                .atZone(pack.timeZone())
                .plusDays(DAYS_AHEAD)
                .toInstant()
                .atOffset(ZoneOffset.UTC);
    }

    /** Sittings called for the coming two weeks or going on. */
    @Override
    public Optional<Question> waiting(Viewer viewer) {
        return viewer instanceof Actor actor && actor.atSchool() && actor.may(Permission.READ_COUNCILS)
                ? Optional.of(new Question(
                        "/councils", CALLED, Map.of("organisation", actor.organisation(), "until", until())))
                : Optional.empty();
    }
}
