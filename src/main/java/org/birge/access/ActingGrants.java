package org.birge.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head's role for a period, of whoever acts as head of a school. Whether they may be named is the registry's matter. */
@Component
public class ActingGrants {

    private final JdbcClient sql;
    private final Trail trail;
    private final Clock clock;

    ActingGrants(JdbcClient sql, Trail trail, Clock clock) {
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Gives it. Only heads give it at their own school and whoever may give a head's role within reach, nobody to themselves.
     *
     * @param until first day on which it no longer holds
     * @return false when the person has no account at that school
     */
    @Transactional
    public boolean give(long person, long organisation, LocalDate from, LocalDate until) {
        Scope scope = giver(organisation);
        Optional<Long> account = sql.sql(
                        "select id from access.account where person_id = :person and closed_at is null")
                .param("person", person)
                .query(Long.class)
                .optional();
        if (account.isEmpty()) {
            return false;
        }
        if (account.get().equals(scope.account())) {
            throw new Refusal("access.refusal.grant-to-oneself");
        }
        String grant = PublicId.next();
        int given = sql.sql("""
                insert into access.role_grant (public_id, account_id, role, organisation_id, place_key, valid_from, valid_until, acting, given_by, given_at)
                select :public_id, :account, 'head', p.id, p.place_key, :from, :until, true, :by::bigint, :now
                  from registry_api.place p
                 where p.id = :organisation
                   and p.place_key >= :low
                   and p.place_key < :high
                """)
                .param("public_id", grant)
                .param("account", account.get())
                .param("organisation", organisation)
                .param("from", from)
                .param("until", until)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("by", scope.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (given == 0) {
            throw new NotFound();
        }
        trail.record("grant-given", Map.of("grant", grant, "role", "acting-head"));
        return true;
    }

    /** Ends it sooner, for whoever may give it. */
    @Transactional
    public void end(long person, long organisation, LocalDate until) {
        Scope scope = giver(organisation);
        sql.sql("""
                update access.role_grant g
                   set valid_until = greatest(g.valid_from, :until), ended_by = :by, ended_at = :now
                  from access.account a
                 where a.id = g.account_id
                   and a.person_id = :person
                   and g.organisation_id = :organisation
                   and g.acting
                   and g.valid_until > :until
                """)
                .param("person", person)
                .param("organisation", organisation)
                .param("until", until)
                .param("by", scope.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record("grant-ended", Map.of("role", "acting-head"));
    }

    private static Scope giver(long organisation) {
        Scope scope = Scope.current();
        boolean own =
                scope.role().equals("head") && scope.organisation() != null && scope.organisation() == organisation;
        if (!own && !scope.role().startsWith("job:") && !Role.of(scope.role()).mayGive(Role.HEAD)) {
            throw new NotFound();
        }
        return scope;
    }
}
