package org.birge.councils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Councils and who holds their offices. */
@Repository
class Councils {

    private final JdbcClient sql;

    Councils(JdbcClient sql) {
        this.sql = sql;
    }

    long add(String publicId, String kind, long organisation, LocalDate day, Instant now, @Nullable Long by) {
        return sql.sql("""
                insert into councils.council (public_id, kind, organisation_id, place_key, formed_on, recorded_at, recorded_by)
                select :public_id, :kind, p.id, p.place_key, :day, :now, :by
                  from registry_api.place p
                 where p.id = :organisation
                returning id
                """)
                .param("public_id", publicId)
                .param("kind", kind)
                .param("organisation", organisation)
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Council> of(long organisation) {
        return at(organisation).list(sql);
    }

    /** The same, gathered with other questions of the transaction under way. */
    Supplier<List<Council>> of(Gathering asked, long organisation) {
        return asked.list(at(organisation));
    }

    private static Query<Council> at(long organisation) {
        return Query.of("""
                select c.id, c.public_id, c.kind, c.organisation_id, c.place_key, p.name as place, c.formed_on
                  from councils.council c
                  join registry_api.place p on p.id = c.organisation_id
                 where c.organisation_id = :organisation
                 order by c.id
                """, (row, n) -> council(row)).with("organisation", organisation);
    }

    Council find(String publicId) {
        return sql.sql("""
                select c.id, c.public_id, c.kind, c.organisation_id, c.place_key, p.name as place, c.formed_on
                  from councils.council c
                  join registry_api.place p on p.id = c.organisation_id
                 where c.public_id = :public_id
                """)
                .param("public_id", publicId)
                .query((row, n) -> council(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Council byId(long id) {
        return sql.sql("""
                select c.id, c.public_id, c.kind, c.organisation_id, c.place_key, p.name as place, c.formed_on
                  from councils.council c
                  join registry_api.place p on p.id = c.organisation_id
                 where c.id = :id
                """)
                .param("id", id)
                .query((row, n) -> council(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Under a lock: what changes a council waits for its turn. */
    Council lock(long id) {
        return sql.sql("""
                select c.id, c.public_id, c.kind, c.organisation_id, c.place_key, p.name as place, c.formed_on
                  from councils.council c
                  join registry_api.place p on p.id = c.organisation_id
                 where c.id = :id
                   for update of c
                """)
                .param("id", id)
                .query((row, n) -> council(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    String nameOf(long person) {
        return sql.sql("select name from registry_api.person where id = :id")
                .param("id", person)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Council council(ResultSet row) throws SQLException {
        return new Council(
                row.getLong("id"),
                row.getString("public_id"),
                row.getString("kind"),
                row.getLong("organisation_id"),
                row.getLong("place_key"),
                row.getString("place"),
                row.getObject("formed_on", LocalDate.class));
    }
}
