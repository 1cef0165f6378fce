package org.birge.access.account;

import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.web.Picker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** To whom a role may be given and where: open accounts and places in the giver's reach. A user name or a code written whole names its bearer. */
@Repository
class GrantPickers {

    /** Of people found by name many have no account. */
    private static final int AMONG = 200;

    private final JdbcClient sql;

    GrantPickers(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    List<Picker.Suggestion> accounts(String text) {
        return sql.sql("""
                select a.public_id, a.display_name, a.user_name
                  from (select a.id, -1 as distance
                          from access.account a
                         where a.user_name_key = lower(:text)
                        union all
                        select a.id, f.distance
                          from registry_api.found('p', :text, :among) f
                          join access.account a on a.person_id = f.id) as hit
                  join access.account a on a.id = hit.id
                 where a.closed_at is null
                 group by a.id
                 order by min(hit.distance), a.display_name, a.id
                 limit :shown
                """)
                .param("text", text)
                .param("among", AMONG)
                .param("shown", Picker.SHOWN)
                .query((row, n) -> new Picker.Suggestion(
                        row.getString("public_id"), row.getString("display_name"), row.getString("user_name")))
                .list();
    }

    @Transactional(readOnly = true)
    List<Picker.Suggestion> places(String text) {
        return sql.sql("""
                select p.public_id, p.name, coalesce(p.district, '') as district
                  from registry_api.found('o', :text, :shown) f
                  join registry_api.place p on p.id = f.id
                 order by f.distance, p.place_key
                """)
                .param("text", text)
                .param("shown", Picker.SHOWN)
                .query((row, n) -> new Picker.Suggestion(
                        row.getString("public_id"), row.getString("name"), row.getString("district")))
                .list();
    }

    Optional<Long> account(Picker asked) {
        return sql.sql("""
                select id
                  from access.account
                 where closed_at is null
                   and case :id when '' then user_name_key = lower(:text) else public_id = :id end
                """)
                .param("id", asked.id())
                .param("text", asked.text())
                .query(Long.class)
                .optional();
    }

    Optional<Long> place(Picker asked) {
        Scope scope = Scope.current();
        return sql.sql("""
                select id
                  from registry_api.place
                 where case :id when '' then code = :text else public_id = :id end
                   and place_key >= :low
                   and place_key < :high
                """)
                .param("id", asked.id())
                .param("text", asked.text())
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Long.class)
                .optional();
    }
}
