package org.birge.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the roles that somebody has at the place they leave. */
@Component
public class EndRolesOfLeaver {

    private record Held(long id, String publicId, Role role) {}

    private final JdbcClient sql;
    private final Trail trail;
    private final Clock clock;

    EndRolesOfLeaver(JdbcClient sql, Trail trail, Clock clock) {
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Ends what whoever records the leaving may give. A role above that stays until it is ended from above, and so do one's own: a head who leaves
     * still hands over.
     *
     * @param until first day on which the roles no longer hold
     */
    @Transactional
    public void run(long person, long organisation, LocalDate until) {
        Scope scope = Scope.current();
        held(person, organisation, until).stream()
                .filter(held ->
                        scope.role().startsWith("job:") || Role.of(scope.role()).mayGive(held.role()))
                .forEach(held -> end(held, until, scope));
    }

    private List<Held> held(long person, long organisation, LocalDate until) {
        return sql.sql("""
                select g.id, g.public_id, g.role
                  from access.role_grant g
                  join access.account a on a.id = g.account_id
                 where a.person_id = :person
                   and g.organisation_id = :organisation
                   and (g.valid_until is null or g.valid_until > :until)
                   and a.id is distinct from :own
                """)
                .param("person", person)
                .param("organisation", organisation)
                .param("until", until)
                .param("own", Scope.current().account())
                .query((row, n) ->
                        new Held(row.getLong("id"), row.getString("public_id"), Role.of(row.getString("role"))))
                .list();
    }

    private void end(Held held, LocalDate until, Scope scope) {
        sql.sql("""
                update access.role_grant
                   set valid_until = greatest(valid_from, :until), ended_by = :by, ended_at = :now
                 where id = :id
                """)
                .param("id", held.id())
                .param("until", until)
                .param("by", scope.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record("grant-ended", Map.of("grant", held.publicId()));
    }
}
