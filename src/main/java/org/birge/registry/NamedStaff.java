package org.birge.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.birge.web.Picker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People of one's reach found by name, with the school or centre where they work: whom somebody means and cannot point at. */
@Repository
public class NamedStaff {

    /**
     * Who is meant.
     *
     * @param posts groups of posts at schools
     * @param centre whether people of the centre are, in whatever post
     * @param oneself whether whoever asks is
     */
    public record Whom(List<RoleGroup> posts, boolean centre, boolean oneself) {

        /** Others who teach or lead at a school, or work at the centre. */
        public static final Whom EDUCATORS = new Whom(RoleGroup.EDUCATORS, true, false);

        /** Whoever works at a school or at the centre. */
        public static final Whom ANYBODY = new Whom(List.of(RoleGroup.values()), true, true);

        /** Others who work at a school or at the centre. */
        public static final Whom OTHERS = new Whom(List.of(RoleGroup.values()), true, false);

        /** Others who work at a school. */
        public static final Whom OF_SCHOOLS = new Whom(List.of(RoleGroup.values()), false, false);
    }

    private final JdbcClient sql;
    private final NamedColleagues colleagues;
    private final CountryPack pack;
    private final Clock clock;

    NamedStaff(JdbcClient sql, NamedColleagues colleagues, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.colleagues = colleagues;
        this.pack = pack;
        this.clock = clock;
    }

    /** By what is typed of the name. */
    @Transactional(readOnly = true)
    public List<Picker.Suggestion> find(Actor actor, String text, Whom whom) {
        return find(actor, text, whom, "");
    }

    /**
     * By what is typed of the name; the one chosen already stands first.
     *
     * @param chosen public id; empty for nobody
     */
    @Transactional(readOnly = true)
    public List<Picker.Suggestion> find(Actor actor, String text, Whom whom, String chosen) {
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
                      and (o.kind = 'school' and p.post = any (:posts) or o.kind = 'centre' and :centre)
                      and p.valid_from <= :today
                      and (p.valid_until is null or p.valid_until > :today)
                    order by p.main desc, p.id
                    limit 1) w
                 where (n.id = any (:found) or n.public_id = :chosen)
                   and n.id is distinct from :self::bigint
                 order by n.public_id = :chosen desc, array_position(:found::bigint[], n.id)
                 limit :shown
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("posts", pack.postsIn(whom.posts()))
                .param("centre", whom.centre())
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .param("found", found)
                .param("chosen", chosen)
                .param("self", whom.oneself() ? null : actor.person())
                .param("shown", Picker.SHOWN)
                .query((row, n) -> new Picker.Suggestion(
                        row.getString("public_id"), row.getString("name"), row.getString("place")))
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

    /** Somebody within reach, as they are chosen in a form already; a 404 for others. */
    @Transactional(readOnly = true)
    public Picker.Suggestion chosen(long person) {
        return sql.sql("select public_id, name from registry_api.person where id = :person")
                .param("person", person)
                .query((row, n) -> new Picker.Suggestion(row.getString("public_id"), row.getString("name"), ""))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
