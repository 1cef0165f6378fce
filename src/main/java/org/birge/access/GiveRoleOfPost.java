package org.birge.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.birge.shared.PublicId;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives somebody who begins at a further school the role of their post there, when they have an account and no role there yet: a teacher of two
 * schools sees the plans and tasks of both. A head's role is given from above.
 */
@Component
public class GiveRoleOfPost {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    GiveRoleOfPost(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * @param moment when the posting was agreed, as its request has it
     * @return whether a role was given: not without an account, and not to whoever has one there
     */
    @Transactional
    public boolean run(long person, long organisation, String post, LocalDate from, Instant moment) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        return sql.sql("select access_api.give_role_of_post(:person, :organisation, :role, :from, :grant, :now)")
                .param("person", person)
                .param("organisation", organisation)
                .param("role", roleOf(post).code())
                .param("from", from.isBefore(today) ? today : from)
                .param("grant", PublicId.next())
                .param("now", moment.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Whoever stands in a head's post enters as a teacher until the head's role is given. */
    public Role roleOf(String post) {
        return switch (pack.post(post).group()) {
            case DEPUTY -> Role.DEPUTY;
            case UNION_HEAD -> Role.UNION_HEAD;
            case PSYCHOLOGIST -> Role.PSYCHOLOGIST;
            default -> Role.TEACHER;
        };
    }
}
