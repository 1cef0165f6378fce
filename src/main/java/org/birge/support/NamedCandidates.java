package org.birge.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.registry.NamedColleagues;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People of one's reach found by name, with the school or centre where they work: whom a head or the centre means and cannot point at. */
@Repository
public class NamedCandidates {

    /** Whoever teaches or leads at a school. */
    public static final List<RoleGroup> EDUCATORS =
            List.of(RoleGroup.TEACHER, RoleGroup.UNION_HEAD, RoleGroup.PSYCHOLOGIST, RoleGroup.DEPUTY, RoleGroup.HEAD);

    /** Whoever works at a school, in whatever post. */
    public static final List<RoleGroup> STAFF = List.of(RoleGroup.values());

    private static final int SHOWN = 12;

    private final JdbcClient sql;
    private final NamedColleagues colleagues;
    private final CountryPack pack;
    private final Clock clock;

    NamedCandidates(JdbcClient sql, NamedColleagues colleagues, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.colleagues = colleagues;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * By what is typed of the name, without oneself; the one chosen already stands first.
     *
     * @param groups of posts at schools that are meant; people of the centre always are
     * @param chosen public id; empty for nobody
     */
    @Transactional(readOnly = true)
    public List<Candidate> find(Actor actor, String text, Collection<RoleGroup> groups, String chosen) {
        Long[] found = text.isBlank()
                ? new Long[0]
                : colleagues
                        .within(text.strip(), actor.grant().low(), actor.grant().high())
                        .toArray(Long[]::new);
        return sql.sql("""
                select n.public_id, n.name, w.place
                  from registry_api.person n
                 cross join lateral (
                   select o.short_name as place
                     from registry_api.posting p
                     join registry_api.place o on o.id = p.organisation_id
                    where p.person_id = n.id
                      and p.place_key >= :low
                      and p.place_key < :high
                      and (o.kind = 'school' and p.post = any (:posts) or o.kind = 'centre')
                      and p.valid_from <= :today
                      and (p.valid_until is null or p.valid_until > :today)
                    order by p.main desc, p.id
                    limit 1) w
                 where (n.id = any (:found) or n.public_id = :chosen)
                   and n.id <> :self
                 order by n.public_id = :chosen desc, array_position(:found::bigint[], n.id)
                 limit :shown
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("posts", posts(groups))
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .param("found", found)
                .param("chosen", chosen)
                .param("self", actor.personOrNotFound())
                .param("shown", SHOWN)
                .query(Candidate.class)
                .list();
    }

    /** The id of somebody within reach. */
    @Transactional(readOnly = true)
    public Optional<Long> id(String publicId) {
        return sql.sql("select id from registry_api.person where public_id = :id")
                .param("id", publicId)
                .query(Long.class)
                .optional();
    }

    private String[] posts(Collection<RoleGroup> groups) {
        return pack.posts().stream()
                .filter(post -> groups.contains(post.group()))
                .map(CountryPack.Post::code)
                .toArray(String[]::new);
    }
}
