package org.birge.development.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The posts of a school's people, past ones too, and the roles of a centre's, for those above it, who read no names of them. */
@Repository
class Posts {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final CentreLeaders centre;
    private final Messages messages;

    Posts(JdbcClient sql, CountryPack pack, CentreLeaders centre, Messages messages) {
        this.sql = sql;
        this.pack = pack;
        this.centre = centre;
        this.messages = messages;
    }

    /** How a plan is read above the place it belongs to, in the words of one language. */
    FromAbove above(PlanPage.Facts plan, Language language) {
        Map<Long, String> posts = new HashMap<>();
        if (plan.centre()) {
            List<Long> heads = centre.heads(plan.organisation());
            people(plan.organisation()).forEach(person -> posts.put(person, role(heads.contains(person), language)));
        } else {
            posts(plan.organisation(), language, posts);
        }
        return new FromAbove(posts, pack.word("groups", "by-name").in(language));
    }

    private String role(boolean head, Language language) {
        return messages.in(language).of(head ? "access.role.centre-head" : "centreplan.staff");
    }

    private List<Long> people(long centre) {
        return sql.sql("select distinct person_id from registry_api.posting where organisation_id = :centre")
                .param("centre", centre)
                .query(Long.class)
                .list();
    }

    private void posts(long school, Language language, Map<Long, String> posts) {
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
    }
}
