package org.birge.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.birge.access.DemoSignIns.DemoSignIn;
import org.birge.access.GiveGrant;
import org.birge.access.OpenAccount;
import org.birge.access.Role;
import org.birge.registry.AppointPerson;
import org.birge.registry.RegisterPerson;
import org.birge.registry.division.AssignToDivision;
import org.birge.shared.Language;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** One account for each role, all with the same open password. */
@Component
class DemoAccounts {

    static final String PASSWORD = "birge-birge";

    private final OpenAccount openAccount;
    private final GiveGrant giveGrant;
    private final RegisterPerson registerPerson;
    private final AssignToDivision assignToDivision;
    private final CountryPack pack;
    /** A strong hash takes its time: one for all. */
    private final Supplier<String> hash;

    DemoAccounts(
            OpenAccount openAccount,
            GiveGrant giveGrant,
            RegisterPerson registerPerson,
            AssignToDivision assignToDivision,
            CountryPack pack,
            PasswordEncoder passwords) {
        this.openAccount = openAccount;
        this.giveGrant = giveGrant;
        this.registerPerson = registerPerson;
        this.assignToDivision = assignToDivision;
        this.pack = pack;
        this.hash = SingletonSupplier.of(() -> passwords.encode(PASSWORD));
    }

    List<DemoSignIn> open(DemoPlaces.Places places, DemoCast cast, DemoNames names) {
        List<DemoSignIn> all = new ArrayList<>();
        DemoCast.DemoSchool story = cast.story();
        all.add(staff("direktor", Role.HEAD, story, story.head(), cast));
        all.add(staff(
                "muavin", Role.DEPUTY, story, story.withPost("deputy-teaching").getFirst(), cast));
        List<DemoCast.DemoPerson> teachers = story.withPost("teacher");
        all.add(staff("metodbirlesme", Role.UNION_HEAD, story, teachers.getFirst(), cast));
        all.add(staff("muellim", Role.TEACHER, story, teachers.get(5), cast));
        teachers.stream()
                .filter(teacher -> teacher.experience() == 0)
                .findFirst()
                .ifPresent(young -> all.add(staff("genc-muellim", Role.TEACHER, story, young, cast)));
        all.add(staff("katib", Role.SECRETARY, story, teachers.get(6), cast));
        all.add(staff(
                "psixoloq",
                Role.PSYCHOLOGIST,
                story,
                story.withPost("psychologist").getFirst(),
                cast));
        DemoCast.DemoSchool small = cast.schools().getLast();
        all.add(staff("kicik-mekteb", Role.HEAD, small, small.head(), cast));
        DemoCast.DemoSchool headless = cast.headless();
        all.add(staff(
                "evezedici",
                Role.DEPUTY,
                headless,
                headless.withPost("deputy-teaching").getFirst(),
                cast));
        DemoCast.DemoSchool first = cast.smallOnes().getFirst();
        all.add(staff(
                "kend-birlesme",
                Role.UNION_HEAD,
                first,
                first.withPost("teacher").getFirst(),
                cast));
        all.add(staff("kend-direktor", Role.HEAD, first, first.head(), cast));
        DemoCast.DemoSchool second = cast.smallOnes().get(1);
        all.add(staff(
                "iki-mekteb", Role.TEACHER, second, second.withPost("teacher").getFirst(), cast));
        all.add(official("metodist", Role.METHODIST, places.centre(), names.next(true), cast));
        all.add(official("merkez", Role.CENTRE_HEAD, places.centre(), names.next(false), cast));
        all.add(official("idare", Role.AUTHORITY_OFFICER, places.region(), names.next(true), cast));
        all.add(official("nazirlik", Role.MINISTRY_OFFICER, places.ministry(), names.next(true), cast));
        all.add(official("melumat", Role.DATA_OFFICER, places.ministry(), names.next(false), cast));
        all.add(official("inzibatci", Role.ADMINISTRATOR, places.ministry(), names.next(false), cast));
        colleagues(places.centre(), names, cast);
        return all;
    }

    /** Two methodists more for each division of the centre; their accounts are not offered at the door. */
    private void colleagues(long centre, DemoNames names, DemoCast cast) {
        int number = 2;
        for (CountryPack.Division division : pack.bodies().divisions()) {
            for (boolean female : new boolean[] {true, false}) {
                methodist("metodist-" + number++, centre, names.next(female), division.code(), cast);
            }
        }
    }

    private void methodist(String userName, long centre, DemoNames.Name name, String division, DemoCast cast) {
        long person = registered(name, centre);
        assigned(centre, person, division);
        account(userName, Role.METHODIST, centre, "", person, name.surname() + " " + name.first(), cast.today());
    }

    /** They have worked there since they came. */
    private void assigned(long centre, long person, String division) {
        StoryClock.at(DemoPlaces.LONG_AGO.atTime(12, 0).atZone(pack.timeZone()).toInstant(), () -> {
            assignToDivision.run(centre, person, division);
            return true;
        });
    }

    private DemoSignIn staff(
            String userName, Role role, DemoCast.DemoSchool school, DemoCast.DemoPerson person, DemoCast cast) {
        return account(userName, role, school.id(), school.name(), person.id(), person.name(), cast.today());
    }

    private DemoSignIn official(String userName, Role role, long place, DemoNames.Name name, DemoCast cast) {
        long person = registered(name, place);
        if (role == Role.METHODIST) {
            assigned(place, person, pack.bodies().divisions().getFirst().code());
        }
        return account(userName, role, place, named(role), person, name.surname() + " " + name.first(), cast.today());
    }

    private long registered(DemoNames.Name name, long place) {
        return registerPerson.run(new RegisterPerson.Command(
                name.surname(),
                name.first(),
                name.patronymic(),
                null,
                name.female() ? "f" : "m",
                null,
                null,
                null,
                List.of(),
                new AppointPerson.Posting(place, "clerk", null, null, null, DemoPlaces.LONG_AGO)));
    }

    private String named(Role role) {
        Language language = pack.defaultLanguage();
        return switch (role) {
            case METHODIST, CENTRE_HEAD ->
                pack.demo().region().name().in(language) + " · "
                        + pack.bodies().centre().in(language);
            case AUTHORITY_OFFICER -> pack.demo().region().authority().in(language);
            default -> pack.bodies().ministry().in(language);
        };
    }

    private DemoSignIn account(
            String userName,
            Role role,
            long place,
            String placeName,
            @Nullable Long person,
            String name,
            LocalDate today) {
        long account = openAccount.hashed(
                new OpenAccount.Command(
                        userName, userName + "@birge.invalid", name, person, pack.defaultLanguage(), null),
                hash.get());
        giveGrant.run(new GiveGrant.Command(account, role, place, today.minusYears(1), null));
        return new DemoSignIn(userName, PASSWORD, name, role.key(), placeName);
    }
}
