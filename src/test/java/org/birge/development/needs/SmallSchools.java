package org.birge.development.needs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.birge.database.Scope;
import org.birge.registry.AppointPerson;
import org.birge.registry.RegisterOrganisation;
import org.birge.registry.RegisterPerson;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.Person;
import org.birge.testing.Place;
import org.birge.testing.TestDatabase;
import org.springframework.context.ApplicationContext;

/** Small schools beside those of the cast, founded and staffed through the application's commands. */
final class SmallSchools {

    /** A school with a head and teachers who have no accounts; the head first. */
    record Small(long id, long key, String name, List<Long> staff) {

        Scope of(long person, String role) {
            return new Scope(key, key + 1, person, null, id, role);
        }

        Scope head() {
            return of(staff.getFirst(), "head");
        }
    }

    private final ApplicationContext beans;
    private final TestDatabase database;
    private final CountryPack pack;

    SmallSchools(ApplicationContext beans, TestDatabase database, CountryPack pack) {
        this.beans = beans;
        this.database = database;
        this.pack = pack;
    }

    Small of(Person head, Place place, int staff) {
        List<Long> people = new ArrayList<>(List.of(head.id()));
        for (int i = 1; i < staff; i++) {
            people.add(hired(place.id(), "teacher", i));
        }
        return new Small(place.id(), place.key(), place.name(), people);
    }

    Small founded(Place district, String name, int staff) {
        long id = Scope.call(Scope.everything("test"), () -> beans.getBean(RegisterOrganisation.class)
                .run(new RegisterOrganisation.Command(
                        "school",
                        district.id(),
                        null,
                        name,
                        null,
                        pack.schoolKinds().getFirst().code(),
                        pack.demo().districts().getFirst().code(),
                        List.of(),
                        null,
                        null,
                        LocalDate.of(2015, 9, 1))));
        long key = database.superuser()
                .sql("select place_key from registry.organisation where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < staff; i++) {
            people.add(hired(id, i == 0 ? "head" : "teacher", i));
        }
        return new Small(id, key, name, people);
    }

    private long hired(long school, String group, int number) {
        String post = pack.posts().stream()
                .filter(one -> one.group().name().equalsIgnoreCase(group))
                .findFirst()
                .orElseThrow()
                .code();
        return Scope.call(Scope.everything("test"), () -> beans.getBean(RegisterPerson.class)
                .run(new RegisterPerson.Command(
                        "Soyad" + school,
                        "Ad" + number,
                        "",
                        LocalDate.of(1980, 1, 1),
                        "f",
                        null,
                        null,
                        null,
                        List.of(),
                        new AppointPerson.Posting(
                                school,
                                post,
                                pack.subjects().getFirst().code(),
                                pack.stages().getFirst().code(),
                                BigDecimal.TEN,
                                LocalDate.of(2020, 9, 1)))));
    }
}
