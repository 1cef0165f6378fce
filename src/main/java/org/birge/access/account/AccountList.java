package org.birge.access.account;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People of a place beside their accounts. */
@Repository
public class AccountList {

    /**
     * One member of staff and how far their account has come.
     *
     * @param state none, invited, expired or active
     */
    public record Row(
            long person,
            String publicId,
            String name,
            String post,
            @Nullable String email,
            @Nullable String userName,
            String state) {}

    /** Somebody to be invited; whether they mainly work here today, or somewhere beyond the inviter's reach. */
    record Invitee(
            long person,
            String surname,
            String firstName,
            @Nullable String email,
            String post,
            boolean main,
            boolean mainElsewhere,
            @Nullable Long account,
            @Nullable String userName) {}

    private final JdbcClient sql;

    AccountList(JdbcClient sql) {
        this.sql = sql;
    }

    List<Row> of(long organisation, OffsetDateTime now) {
        return sql.sql("""
                select p.id, p.public_id, p.name, w.post, p.email, a.user_name,
                       case when a.id is null then 'none'
                            when a.password_hash is not null then 'active'
                            when exists (select 1 from access.one_time_code c
                                          where c.account_id = a.id and c.used_at is null and c.expires_at > :now) then 'invited'
                            else 'expired' end as state
                  from registry_api.posting w
                  join registry_api.person p on p.id = w.person_id
                  left join access.account a on a.person_id = p.id and a.closed_at is null
                 where w.organisation_id = :organisation
                   and (w.valid_until is null or w.valid_until > :now::date)
                 order by p.sort_key, p.id
                 limit 1000
                """)
                .param("organisation", organisation)
                .param("now", now)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("email"),
                        row.getString("user_name"),
                        row.getString("state")))
                .list();
    }

    List<Invitee> invitees(long organisation, List<String> people, LocalDate today) {
        return sql.sql("""
                select distinct on (p.id) p.id, p.surname, p.first_name, p.email, w.post, w.main and w.valid_from <= :today as main,
                       registry_api.main_elsewhere(p.id, :today) as main_elsewhere, a.id as account, a.user_name
                  from registry_api.posting w
                  join registry_api.person p on p.id = w.person_id
                  left join access.account a on a.person_id = p.id and a.closed_at is null
                 where w.organisation_id = :organisation
                   and (w.valid_until is null or w.valid_until > :today)
                   and p.public_id = any (:people)
                 order by p.id, (w.main and w.valid_from <= :today) desc
                """)
                .param("organisation", organisation)
                .param("people", people.toArray(String[]::new))
                .param("today", today)
                .query((row, n) -> new Invitee(
                        row.getLong("id"),
                        row.getString("surname"),
                        row.getString("first_name"),
                        row.getString("email"),
                        row.getString("post"),
                        row.getBoolean("main"),
                        row.getBoolean("main_elsewhere"),
                        row.getObject("account", Long.class),
                        row.getString("user_name")))
                .list();
    }

    boolean taken(String userNameKey) {
        return sql.sql("select access.user_name_taken(:key)")
                .param("key", userNameKey)
                .query(Boolean.class)
                .single();
    }
}
