package org.birge.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
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

    /** Somebody who begins at a place, in that post from that day. */
    public record Begun(long person, long organisation, String post, LocalDate from) {}

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

    /** The same of many at once, as a list brings them; in their order, so that of two postings at one place the first gives the role. */
    @Transactional
    public void run(List<Begun> all, Instant moment) {
        if (all.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        sql.sql("""
                select count(access_api.give_role_of_post(b.person, b.organisation, b.role, b.begins, b.name, :now))
                  from (select *
                          from unnest(:people::bigint[], :organisations::bigint[], :roles::text[], :begins::date[], :names::text[])
                               with ordinality as b (person, organisation, role, begins, name, place)
                         order by place) b
                """)
                .param("people", all.stream().map(Begun::person).toArray(Long[]::new))
                .param("organisations", all.stream().map(Begun::organisation).toArray(Long[]::new))
                .param(
                        "roles",
                        all.stream().map(one -> roleOf(one.post()).code()).toArray(String[]::new))
                .param(
                        "begins",
                        all.stream()
                                .map(one -> (one.from().isBefore(today) ? today : one.from()).toString())
                                .toArray(String[]::new))
                .param("names", all.stream().map(one -> PublicId.next()).toArray(String[]::new))
                .param("now", moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Ends the roles that were given so at that moment, when the postings are taken back. */
    @Transactional
    public void takeBack(List<Begun> all, Instant moment, LocalDate today) {
        sql.sql("""
                update access.role_grant g
                   set valid_until = greatest(g.valid_from, :today), ended_by = :by, ended_at = :now
                  from access.account a,
                       unnest(:people::bigint[], :organisations::bigint[]) as b (person, organisation)
                 where a.id = g.account_id
                   and a.person_id = b.person
                   and g.organisation_id = b.organisation
                   and g.given_at = :moment
                   and (g.valid_until is null or g.valid_until > :today)
                """)
                .param("people", all.stream().map(Begun::person).toArray(Long[]::new))
                .param("organisations", all.stream().map(Begun::organisation).toArray(Long[]::new))
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .param("by", Scope.current().account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
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
