package org.birge.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.database.OneJourney;
import org.birge.database.Scope;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds who acts behind a session, or behind a secret address that stands for an account. Every request asks this before its scope is known, so it is one
 * journey in the scope of that account and of nothing else.
 */
@Component
public class Actors {

    private record Row(long account, @Nullable Long person, String name, String language, Actor.Grant grant) {}

    /** The account and its grants in force on a day, the widest first, with their places. */
    private static final String SIGNED_IN = """
            select a.id as account, a.person_id, a.display_name, a.language,
                   g.id, g.public_id, g.role, g.organisation_id, g.acting,
                   p.public_id as organisation_public_id, p.kind, p.short_name as name, p.reach_low, p.reach_high
              from access.account a
              join access.role_grant g on g.account_id = a.id
              join registry_api.place p on p.id = g.organisation_id
             where a.id = :account
               and a.closed_at is null
               and g.valid_from <= :today
               and (g.valid_until is null or g.valid_until > :today)
             order by p.reach_high - p.reach_low desc, g.acting desc, g.id
            """;

    private final OneJourney journey;
    private final Clock clock;
    private final CountryPack pack;

    Actors(OneJourney journey, Clock clock, CountryPack pack) {
        this.journey = journey;
        this.clock = clock;
        this.pack = pack;
    }

    /**
     * The actor of an account, as of today.
     *
     * @param grant the one to act under; null, or one not in force, for the highest
     * @return empty when the account is closed or has no grant in force
     */
    public Optional<Actor> of(long account, @Nullable Long grant) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        List<Row> rows = Scope.call(
                new Scope(0, 0, null, account, null, "account"),
                () -> journey.list(SIGNED_IN, Map.of("account", account, "today", today), Actors::row));
        List<Actor.Grant> all = rows.stream().map(Row::grant).toList();
        return rows.stream()
                .filter(row -> grant == null || row.grant().id() == grant)
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(row -> new Actor(
                        row.account(),
                        row.person(),
                        row.name(),
                        Language.of(row.language()).orElseThrow(),
                        row.grant(),
                        all));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("account"),
                row.getObject("person_id", Long.class),
                row.getString("display_name"),
                row.getString("language"),
                new Actor.Grant(
                        row.getLong("id"),
                        row.getString("public_id"),
                        Role.of(row.getString("role")),
                        row.getLong("organisation_id"),
                        row.getString("organisation_public_id"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getLong("reach_low"),
                        row.getLong("reach_high"),
                        row.getBoolean("acting")));
    }
}
