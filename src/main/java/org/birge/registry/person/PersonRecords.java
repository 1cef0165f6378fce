package org.birge.registry.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.birge.registry.staff.Terms;
import org.birge.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of one person, as far as row security shows it. */
@Repository
class PersonRecords {

    private final JdbcClient sql;
    private final Terms terms;

    PersonRecords(JdbcClient sql, Terms terms) {
        this.sql = sql;
        this.terms = terms;
    }

    /** All stretches, the one in force first. */
    List<PersonPage.Facts> facts(String publicId) {
        List<PersonPage.Facts> all = sql.sql("""
                select a.id, a.public_id, a.version, n.surname, n.first_name, n.patronymic, n.birth_date, n.sex, n.email, n.phone, n.skills,
                       n.valid_from, n.valid_until
                  from registry.person a
                  join registry.person_period n on n.person_id = a.id
                 where a.public_id = :id
                 order by n.valid_until desc nulls first, n.valid_from desc, n.id desc
                """)
                .param("id", publicId)
                .query((row, number) -> facts(row))
                .list();
        if (all.isEmpty()) {
            throw new NotFound();
        }
        return all;
    }

    List<PersonPage.PostingLine> postings(long person, long low, long high) {
        return sql.sql("""
                select p.*, coalesce(t.short_name, t.name) as place_name, p.place_key >= :low and p.place_key < :high as mine
                  from registry.posting p
                  join registry.organisation_period t on t.organisation_id = p.organisation_id and t.valid_until is null
                 where p.person_id = :person
                 order by p.valid_until desc nulls first, p.main desc, p.valid_from desc, p.id desc
                """)
                .param("person", person)
                .param("low", low)
                .param("high", high)
                .query((row, number) -> posting(row))
                .list();
    }

    List<PersonPage.UnionLine> unions(long person) {
        return sql.sql("""
                select u.public_id, u.name, m.leads, m.valid_from as "from", m.valid_until as until
                  from registry.method_union_member m
                  join registry.method_union u on u.id = m.union_id
                 where m.person_id = :person
                 order by m.valid_until desc nulls first, m.valid_from desc
                """)
                .param("person", person)
                .query(PersonPage.UnionLine.class)
                .list();
    }

    /** The sealed identifier, for those whom its policy lets. */
    Optional<byte[]> sealed(long person) {
        return sql.sql("select sealed from registry.person_identifier where person_id = :person")
                .param("person", person)
                .query((row, number) -> row.getBytes("sealed"))
                .optional();
    }

    private static PersonPage.Facts facts(ResultSet row) throws SQLException {
        return new PersonPage.Facts(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("version"),
                row.getString("surname"),
                row.getString("first_name"),
                row.getString("patronymic"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getString("email"),
                row.getString("phone"),
                Arrays.asList((String[]) row.getArray("skills").getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private PersonPage.PostingLine posting(ResultSet row) throws SQLException {
        return new PersonPage.PostingLine(
                row.getString("public_id"),
                row.getLong("version"),
                terms.post(row.getString("post")),
                terms.subject(row.getString("subject")),
                terms.stage(row.getString("stage")),
                row.getBigDecimal("weekly_load"),
                row.getBoolean("main"),
                row.getBoolean("acting"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("end_reason"),
                row.getString("place_name"),
                row.getBoolean("mine"));
    }
}
