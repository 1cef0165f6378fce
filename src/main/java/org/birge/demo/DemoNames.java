package org.birge.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.Demo;

/** Invents names, the same ones at every making. */
class DemoNames {

    record Name(String surname, String first, String patronymic, boolean female) {}

    private final CountryPack pack;
    private final Random random;
    private final Set<String> taken = new HashSet<>();

    DemoNames(CountryPack pack, Random random) {
        this.pack = pack;
        this.random = random;
    }

    Name next(boolean female) {
        Demo demo = pack.demo();
        Name name;
        do {
            Demo.Surname surname = one(demo.surnames());
            String father = one(demo.maleNames());
            name = new Name(
                    female ? surname.female() : surname.male(),
                    one(female ? demo.femaleNames() : demo.maleNames()),
                    father
                            + (female
                                    ? pack.personNames().femalePatronymic()
                                    : pack.personNames().malePatronymic()),
                    female);
        } while (!taken.add(name.surname() + name.first()));
        return name;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
