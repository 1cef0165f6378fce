package org.birge.access.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The staff of a place who have an account, with their roles there. */
@Repository
public class StaffRoles {

    /** An account: its public id, whose it is. */
    public record Member(long account, String publicId, String name, String userName, String post) {}

    /** A role in force or to come; until is the first day it no longer holds. */
    public record Held(
            long account,
            String grant,
            String role,
            LocalDate from,
            @Nullable LocalDate until) {}

    private final JdbcClient sql;

    StaffRoles(JdbcClient sql) {
        this.sql = sql;
    }

    List<Member> staff(long organisation, LocalDate today) {
        return sql.sql("""
                select distinct on (p.sort_key, p.id) a.id as account, a.public_id, p.name, a.user_name, w.post
                  from registry_api.posting w
                  join registry_api.person p on p.id = w.person_id
                  join access.account a on a.person_id = p.id and a.closed_at is null
                 where w.organisation_id = :organisation
                   and (w.valid_until is null or w.valid_until > :today)
                 order by p.sort_key, p.id, w.main desc
                """)
                .param("organisation", organisation)
                .param("today", today)
                .query(Member.class)
                .list();
    }

    /** By account. */
    Map<Long, List<Held>> held(long organisation, LocalDate today) {
        return sql
                .sql("""
                select account_id as account, public_id as grant, role, valid_from, valid_until
                  from access.role_grant
                 where organisation_id = :organisation
                   and (valid_until is null or valid_until > :today)
                 order by account_id, valid_from, id
                """)
                .param("organisation", organisation)
                .param("today", today)
                .query((row, n) -> new Held(
                        row.getLong("account"),
                        row.getString("grant"),
                        row.getString("role"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Held::account));
    }
}
