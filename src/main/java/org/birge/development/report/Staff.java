package org.birge.development.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a school today, as far as its report needs them. */
@Repository
public class Staff {

    public record Member(long id, String name, boolean head, boolean acting) {}

    private final JdbcClient sql;
    private final CountryPack pack;
    private final SchoolDays days;

    Staff(JdbcClient sql, CountryPack pack, SchoolDays days) {
        this.sql = sql;
        this.pack = pack;
        this.days = days;
    }

    /** All who work there, by name. */
    public List<Member> of(long school) {
        LocalDate today = days.today();
        return sql.sql("""
                select n.id, n.name, bool_or(p.post = any (:heads)) as head, bool_or(p.acting) as acting
                  from registry_api.posting p
                  join registry_api.person n on n.id = p.person_id
                 where p.organisation_id = :school
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                 group by n.id, n.name, n.sort_key
                 order by n.sort_key, n.id
                """)
                .param("school", school)
                .param("today", today)
                .param("heads", pack.postsIn(RoleGroup.HEAD))
                .query(Member.class)
                .list();
    }

    @Nullable
    Long head(long school) {
        return of(school).stream()
                .filter(Member::head)
                .sorted(Comparator.comparing(member -> !member.acting()))
                .map(Member::id)
                .findFirst()
                .orElse(null);
    }
}
