package org.birge.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who heads a school on a day: whoever acts as head then, else the head. */
@Repository
public class SchoolHeads {

    /** @param acting whether for a period only, in the place of a head who is away or has left */
    public record Head(long person, String name, boolean acting) {}

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;
    private final String[] heads;

    SchoolHeads(JdbcClient sql, CountryPack pack, Clock clock) {
        this.pack = pack;
        this.clock = clock;
        this.sql = sql;
        this.heads = pack.postsIn(CountryPack.RoleGroup.HEAD);
    }

    @Transactional(readOnly = true)
    public Optional<Head> on(long school, LocalDate day) {
        return sql.sql("""
                select p.person_id as person, n.surname || ' ' || n.first_name || ' ' || n.patronymic as name, p.acting
                  from registry.posting p
                  join registry.person_period n on n.person_id = p.person_id and n.valid_until is null
                 where p.organisation_id = :school
                   and p.post = any (:heads)
                   and p.valid_from <= :day
                   and (p.valid_until is null or p.valid_until > :day)
                 order by p.acting desc, p.main desc, p.id
                 limit 1
                """)
                .param("school", school)
                .param("heads", heads)
                .param("day", day)
                .query(Head.class)
                .optional();
    }

    /** Whether the school has an acting head today, as its papers say. */
    @Transactional(readOnly = true)
    public boolean actingToday(long school) {
        return on(school, LocalDate.now(clock.withZone(pack.timeZone())))
                .map(Head::acting)
                .orElse(false);
    }
}
