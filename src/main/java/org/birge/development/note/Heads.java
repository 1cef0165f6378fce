package org.birge.development.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The head and the colleagues of a school on a day. */
@Repository
public class Heads {

    /** A colleague to choose. */
    public record Colleague(String publicId, String name, Text post) {}

    private final JdbcClient sql;
    private final String[] heads;
    private final CountryPack pack;

    Heads(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
        this.heads = pack.postsIn(CountryPack.RoleGroup.HEAD);
    }

    Optional<Long> of(long school, LocalDate today) {
        return sql.sql("""
                select p.person_id
                  from registry_api.posting p
                 where p.organisation_id = :school
                   and p.post = any (:heads)
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                 order by p.acting desc, p.person_id
                 limit 1
                """)
                .param("school", school)
                .param("heads", heads)
                .param("today", today)
                .query(Long.class)
                .optional();
    }

    List<Colleague> colleagues(long school, LocalDate today) {
        return sql.sql("""
                select n.public_id, n.name, w.post
                  from (select distinct on (p.person_id) p.person_id, p.post
                          from registry_api.posting p
                         where p.organisation_id = :school
                           and p.valid_from <= :today
                           and (p.valid_until is null or p.valid_until > :today)
                         order by p.person_id, p.main desc) w
                  join registry_api.person n on n.id = w.person_id
                 order by n.sort_key, n.id
                """)
                .param("school", school)
                .param("today", today)
                .query((row, n) -> new Colleague(
                        row.getString("public_id"),
                        row.getString("name"),
                        pack.post(row.getString("post")).name()))
                .list();
    }
}
