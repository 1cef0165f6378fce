package org.birge.development.plan;

import java.util.HashMap;
import java.util.Map;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The posts of a school's people, past ones too, for those above it, who read no names of them. */
@Repository
class Posts {

    private final JdbcClient sql;
    private final CountryPack pack;

    Posts(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    /** How a plan of this school is read above it, in the words of one language. */
    FromAbove above(long school, Language language) {
        Map<Long, String> posts = new HashMap<>();
        sql.sql("""
                select distinct on (person_id) person_id, post
                  from registry_api.posting
                 where organisation_id = :school
                 order by person_id, valid_from desc, main desc
                """).param("school", school).query(row -> {
            posts.put(
                    row.getLong("person_id"),
                    pack.post(row.getString("post")).name().in(language));
        });
        return new FromAbove(posts, pack.word("groups", "by-name").in(language));
    }
}
