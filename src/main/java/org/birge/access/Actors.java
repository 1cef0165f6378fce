package org.birge.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who acts behind a session, or behind a secret address that stands for an account. Every request asks this before its scope is known, so it is one statement on the plain pool: the function sets
 * the scope of the account, and the server forgets it at the statement's end.
 */
@Component
public class Actors {

    private record Row(long account, @Nullable Long person, String name, String language, Actor.Grant grant) {}

    private final JdbcClient sql;
    private final Clock clock;
    private final CountryPack pack;

    Actors(@Qualifier("rawDataSource") DataSource pool, Clock clock, CountryPack pack) {
        this.sql = JdbcClient.create(pool);
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
        List<Row> rows = sql.sql("select * from access.signed_in(:account, :today)")
                .param("account", account)
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .query(Actors::row)
                .list();
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
