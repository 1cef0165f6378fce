package org.birge.support.reserve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the registry, mentoring and trainings know of somebody who prepares to lead: years, posts and unions led, whom they mentored, what they completed, skills. */
@Repository
class ReserveEvidence {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final String[] educators;
    private final String[] leaders;

    ReserveEvidence(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
        this.educators = pack.postsIn(RoleGroup.EDUCATORS);
        this.leaders = pack.postsIn(RoleGroup.UNION_HEAD, RoleGroup.DEPUTY, RoleGroup.HEAD);
    }

    ReservePage.Evidence of(ReserveEntry entry) {
        return sql.sql("""
                select (select since from support.first_posted(array[:person]::bigint[], :educators::text[])) as since,
                       support.mentored_by(:entry) as mentored,
                       (select n.skills from registry_api.person n where n.id = :person) as skills
                """)
                .param("person", entry.person())
                .param("entry", entry.id())
                .param("educators", educators)
                .query((row, n) -> new ReservePage.Evidence(
                        row.getObject("since", LocalDate.class),
                        led(entry.person()),
                        unions(entry.person()),
                        row.getInt("mentored"),
                        trainings(entry.id()),
                        row.getArray("skills") == null
                                ? List.of()
                                : Arrays.asList(
                                        (String[]) row.getArray("skills").getArray())))
                .single();
    }

    private List<ReservePage.Led> led(long person) {
        return sql.sql("""
                select p.post, p.acting, o.short_name as place, p.valid_from, p.valid_until
                  from registry_api.posting p
                  join registry_api.place o on o.id = p.organisation_id
                 where p.person_id = :person
                   and p.post = any (:leaders)
                 order by p.valid_from desc
                 limit 20
                """)
                .param("person", person)
                .param("leaders", leaders)
                .query((row, n) -> new ReservePage.Led(
                        pack.post(row.getString("post")).name(),
                        row.getBoolean("acting"),
                        row.getString("place"),
                        Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    /** In closed sessions, the latest first. */
    private List<ReservePage.Training> trainings(long entry) {
        return sql.sql("select title, kind, hours, last_day, certificate from support.trainings_of(:entry)")
                .param("entry", entry)
                .query(ReservePage.Training.class)
                .list();
    }

    private List<ReservePage.Union> unions(long person) {
        return sql.sql("""
                select m.union_name, m.valid_from, m.valid_until
                  from registry_api.union_member m
                 where m.person_id = :person
                   and m.leads
                 order by m.valid_from desc
                 limit 20
                """)
                .param("person", person)
                .query((row, n) -> new ReservePage.Union(
                        row.getString("union_name"),
                        Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }
}
