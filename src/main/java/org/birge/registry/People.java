package org.birge.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People: anchors, names and contacts over time, sealed identifiers. Ids are taken beforehand, since a new row is not yet in anyone's reach. */
@Repository
class People {

    private final JdbcClient sql;

    People(JdbcClient sql) {
        this.sql = sql;
    }

    long nextId() {
        return sql.sql("select nextval('registry.person_id_seq')")
                .query(Long.class)
                .single();
    }

    void add(long id, String publicId, Instant now) {
        sql.sql("insert into registry.person (id, public_id, created_at) values (:id, :public_id, :now)")
                .param("id", id)
                .param("public_id", publicId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addPeriod(long id, RegisterPerson.Command command, LocalDate from, Instant now, @Nullable Long by) {
        sql.sql("""
                insert into registry.person_period (person_id, valid_from, surname, first_name, patronymic, birth_date, sex, email, phone, skills,
                                                    recorded_at, recorded_by)
                values (:id, :from, :surname, :first_name, :patronymic, :birth_date, :sex, :email, :phone, :skills,
                        :now, :by)
                """)
                .param("id", id)
                .param("from", from)
                .param("surname", command.surname())
                .param("first_name", command.firstName())
                .param("patronymic", command.patronymic())
                .param("birth_date", command.birthDate())
                .param("sex", command.sex())
                .param("email", command.email())
                .param("phone", command.phone())
                .param("skills", command.skills().toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void identify(long id, String kind, byte[] lookup, byte[] sealed) {
        sql.sql(
                        "insert into registry.person_identifier (person_id, kind, lookup, sealed) values (:id, :kind, :lookup, :sealed)")
                .param("id", id)
                .param("kind", kind)
                .param("lookup", lookup)
                .param("sealed", sealed)
                .update();
    }
}
