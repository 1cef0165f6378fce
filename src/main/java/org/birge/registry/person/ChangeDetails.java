package org.birge.registry.person;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.birge.access.Trail;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is kept of a person (N2): a new stretch of time when the name changes from a day on, in place when an error is corrected. */
@Component
class ChangeDetails {

    /** @param from first day of the new name; null corrects in place. A reason is always given. */
    record Command(
            String person,
            long version,
            Details details,
            @Nullable LocalDate from,
            String reason) {

        Command {
            Longest.demand("reason", reason, Longest.LINE);
        }
    }

    private record Locked(
            long id,
            long version,
            LocalDate validFrom,
            @Nullable String email,
            boolean mainElsewhere) {}

    private final JdbcClient sql;
    private final Trail trail;
    private final CountryPack pack;
    private final Clock clock;

    ChangeDetails(JdbcClient sql, Trail trail, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.trail = trail;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * Refuses when somebody saved in between, a day that is not after the beginning of the stretch in force, and another e-mail from a place
     * where the person does not mainly work: invitations and new passwords go there.
     */
    @Transactional
    public void run(Command command) {
        Locked person = lock(command.person());
        if (person.version() != command.version()) {
            throw Refusal.stale();
        }
        if (person.mainElsewhere()
                && !Objects.equals(person.email(), command.details().email())) {
            throw new Refusal("registry.refusal.email-main-elsewhere");
        }
        if (command.from() != null && !command.from().isAfter(person.validFrom())) {
            throw new Refusal("registry.person.wrong.before", person.validFrom());
        }
        if (command.from() == null) {
            correct(person.id(), command);
        } else {
            close(person.id(), command.from());
            begin(person.id(), command, command.from());
        }
        sql.sql("update registry.person set version = version + 1 where id = :id")
                .param("id", person.id())
                .update();
        trail.record(command.from() == null ? "person-corrected" : "person-renamed", "person", person.id(), Map.of());
    }

    private Locked lock(String publicId) {
        return sql.sql("""
                select a.id, a.version, n.valid_from, n.email, registry_api.main_elsewhere(a.id, :today) as main_elsewhere
                  from registry.person a
                  join registry.person_period n on n.person_id = a.id and n.valid_until is null
                 where a.public_id = :id
                   for update of a
                """)
                .param("id", publicId)
                .param("today", LocalDate.now(clock.withZone(pack.timeZone())))
                .query(Locked.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void correct(long person, Command command) {
        fill(sql.sql("""
                update registry.person_period
                   set surname = :surname, first_name = :first_name, patronymic = :patronymic, birth_date = :birth_date, sex = :sex,
                       email = :email, phone = :phone, skills = :skills, reason = :reason, recorded_at = :now, recorded_by = :by
                 where person_id = :person
                   and valid_until is null
                """), person, command).update();
    }

    private void close(long person, LocalDate from) {
        sql.sql(
                        "update registry.person_period set valid_until = :from where person_id = :person and valid_until is null")
                .param("from", from)
                .param("person", person)
                .update();
    }

    private void begin(long person, Command command, LocalDate from) {
        fill(sql.sql("""
                insert into registry.person_period (person_id, valid_from, surname, first_name, patronymic, birth_date, sex, email, phone, skills,
                                                    reason, recorded_at, recorded_by)
                values (:person, :from, :surname, :first_name, :patronymic, :birth_date, :sex, :email, :phone, :skills,
                        :reason, :now, :by)
                """).param("from", from), person, command).update();
    }

    private JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement, long person, Command command) {
        Details details = command.details();
        return statement
                .param("person", person)
                .param("surname", details.surname())
                .param("first_name", details.firstName())
                .param("patronymic", details.patronymic())
                .param("birth_date", details.birthDate())
                .param("sex", details.sex())
                .param("email", details.email())
                .param("phone", details.phone())
                .param("skills", details.skills().toArray(String[]::new))
                .param("reason", command.reason())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().account());
    }
}
