package org.birge.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.access.GiveGrant;
import org.birge.access.OpenAccount;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.registry.AppointPerson;
import org.birge.registry.RegisterOrganisation;
import org.birge.registry.RegisterPerson;
import org.birge.registry.division.AssignToDivision;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Founds places and hires people through the application's commands. */
final class Hiring {

    /** A posting: post, subject, stage, weekly load, first day. */
    record Post(
            String code,
            @Nullable String subject,
            @Nullable String stage,
            @Nullable BigDecimal load,
            LocalDate since) {}

    /** A weak hash of the password: the strong one of the application would cost most of the time of a test. */
    private static final String HASH = new BCryptPasswordEncoder(4).encode(Given.PASSWORD);

    private static final LocalDate FOUNDED = LocalDate.of(2015, 9, 1);

    private final RegisterOrganisation registerOrganisation;
    private final RegisterPerson registerPerson;
    private final OpenAccount openAccount;
    private final GiveGrant giveGrant;
    private final AssignToDivision assignToDivision;
    private final TestDatabase database;
    private final CountryPack pack;

    Hiring(
            RegisterOrganisation registerOrganisation,
            RegisterPerson registerPerson,
            OpenAccount openAccount,
            GiveGrant giveGrant,
            AssignToDivision assignToDivision,
            TestDatabase database,
            CountryPack pack) {
        this.registerOrganisation = registerOrganisation;
        this.registerPerson = registerPerson;
        this.openAccount = openAccount;
        this.giveGrant = giveGrant;
        this.assignToDivision = assignToDivision;
        this.database = database;
        this.pack = pack;
    }

    Place found(String kind, @Nullable Place parent, String name) {
        boolean school = kind.equals("school");
        RegisterOrganisation.Command command = new RegisterOrganisation.Command(
                kind,
                parent == null ? null : parent.id(),
                null,
                name,
                null,
                school ? pack.schoolKinds().getFirst().code() : null,
                school ? pack.demo().districts().getFirst().code() : null,
                school ? List.of(pack.teachingLanguages().getFirst().code()) : List.of(),
                school ? new BigDecimal("41.361000") : null,
                school ? new BigDecimal("48.512000") : null,
                FOUNDED);
        long id = Scope.call(everything(), () -> registerOrganisation.run(command));
        return sql().sql("select public_id, place_key, reach_low, reach_high from registry.organisation where id = :id")
                .param("id", id)
                .query((row, n) -> new Place(
                        id,
                        row.getString("public_id"),
                        name,
                        row.getLong("place_key"),
                        row.getLong("reach_low"),
                        row.getLong("reach_high")))
                .single();
    }

    Person hire(String userName, String name, Post post, Role role, Place place) {
        String[] parts = name.split(" ", 3);
        String patronymic = parts.length > 2 ? parts[2] : "";
        boolean woman = patronymic.endsWith("qızı") || patronymic.endsWith("қызы") || parts[0].endsWith("а");
        RegisterPerson.Command command = new RegisterPerson.Command(
                parts[0],
                parts[1],
                patronymic,
                post.since().minusYears(24),
                woman ? "f" : "m",
                null,
                userName + "@example.org",
                null,
                List.of(),
                new AppointPerson.Posting(
                        place.id(), post.code(), post.subject(), post.stage(), post.load(), post.since()));
        long id = Scope.call(everything(), () -> registerPerson.run(command));
        return openFor(userName, parts[0] + " " + parts[1], id, role, place);
    }

    void toDivision(Person person, Place centre, String division) {
        Scope.run(everything(), () -> assignToDivision.run(centre.id(), person.id(), division));
    }

    Person openFor(String userName, String name, @Nullable Long person, Role role, Place place) {
        OpenAccount.Command command = new OpenAccount.Command(
                userName, userName + "@example.org", name, person, pack.defaultLanguage(), null);
        long account = Scope.call(everything(), () -> openAccount.run(command));
        sql().sql("update access.account set password_hash = :hash where id = :id")
                .param("hash", HASH)
                .param("id", account)
                .update();
        long grant = grant(account, role, place);
        return new Person(
                person == null ? 0 : person,
                person == null ? "" : one(String.class, "select public_id from registry.person where id = :id", person),
                person == null ? 0 : one(Long.class, "select id from registry.posting where person_id = :id", person),
                account,
                grant,
                userName,
                name,
                role,
                place);
    }

    long grant(long account, Role role, Place place) {
        GiveGrant.Command command = new GiveGrant.Command(account, role, place.id(), FOUNDED, null);
        return Scope.call(everything(), () -> giveGrant.run(command));
    }

    private <T> T one(Class<T> type, String query, long id) {
        return sql().sql(query).param("id", id).query(type).single();
    }

    private JdbcClient sql() {
        return database.superuser();
    }

    private static Scope everything() {
        return Scope.everything("given");
    }
}
