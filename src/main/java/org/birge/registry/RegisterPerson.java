package org.birge.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a person together with the first posting (N2): nobody stands in the registry whom no place answers for. */
@Component
public class RegisterPerson {

    /**
     * @param identifier national identifier, checked by the pack; null when it is not known yet
     * @param sex f or m
     * @param skills additional specialities and skills (J1d.12)
     */
    public record Command(
            String surname,
            String firstName,
            String patronymic,
            @Nullable LocalDate birthDate,
            @Nullable String sex,
            @Nullable String identifier,
            @Nullable String email,
            @Nullable String phone,
            List<String> skills,
            AppointPerson.Posting posting) {

        public Command {
            Longest.demand("surname", surname, Longest.NAME);
            Longest.demand("firstName", firstName, Longest.NAME);
            Longest.demand("patronymic", patronymic, Longest.NAME);
            Longest.demand("email", email, Longest.NAME);
            Longest.demand("phone", phone, Longest.NAME);
        }
    }

    private final People people;
    private final AppointPerson appointPerson;
    private final Identifiers identifiers;
    private final CountryPack pack;
    private final Clock clock;

    RegisterPerson(People people, AppointPerson appointPerson, Identifiers identifiers, CountryPack pack, Clock clock) {
        this.people = people;
        this.appointPerson = appointPerson;
        this.identifiers = identifiers;
        this.pack = pack;
        this.clock = clock;
    }

    /** @return the new person's id. Refuses an identifier that is wrong or already known. */
    @Transactional
    public long run(Command command) {
        long person = people.nextId();
        people.add(person, PublicId.next(), clock.instant());
        appointPerson.post(person, command.posting(), true);
        people.addPeriod(
                person,
                command,
                command.posting().from(),
                clock.instant(),
                Scope.current().account());
        if (command.identifier() != null && !command.identifier().isBlank()) {
            identify(person, command.identifier());
        }
        return person;
    }

    private void identify(long person, String identifier) {
        pack.identifier().check(identifier).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        try {
            people.identify(
                    person,
                    pack.identifier().kind().name(),
                    identifiers.lookupOf(identifier),
                    identifiers.seal(identifier));
        } catch (DuplicateKeyException e) {
            throw new Refusal("registry.refusal.identifier-known");
        }
    }
}
