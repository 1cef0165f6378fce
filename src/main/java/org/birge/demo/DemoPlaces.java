package org.birge.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.registry.RegisterOrganisation;
import org.birge.registry.ShortName;
import org.birge.shared.Language;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.Demo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ministry, the region with its districts, the centre and about forty schools. */
@Component
class DemoPlaces {

    static final LocalDate LONG_AGO = LocalDate.of(2010, 9, 1);

    /** What has been founded: ids by place, schools in the order of the pack. */
    record Places(long ministry, long region, long centre, Map<String, Long> districts, List<Long> schools) {}

    private final RegisterOrganisation register;
    private final CountryPack pack;

    DemoPlaces(RegisterOrganisation register, CountryPack pack) {
        this.register = register;
        this.pack = pack;
    }

    Places found() {
        Language language = pack.defaultLanguage();
        Demo demo = pack.demo();
        long ministry = office("ministry", null, pack.bodies().ministry().in(language), null);
        long region =
                office("regional-authority", ministry, demo.region().authority().in(language), null);
        String regionName = demo.region().name().in(language);
        long centre = centre(region, regionName + " · " + pack.bodies().centre().in(language));
        Map<String, Long> districts = new HashMap<>();
        for (Demo.District district : demo.districts()) {
            String name = district.name().in(language);
            districts.put(
                    district.code(),
                    office(
                            "district-authority",
                            region,
                            name + " · " + pack.bodies().districtAuthority().in(language),
                            name));
        }
        List<Long> schools = new ArrayList<>();
        for (Demo.School school : demo.schools()) {
            schools.add(school(school, districts, schools.size() + 1));
        }
        return new Places(ministry, region, centre, districts, schools);
    }

    private long office(String kind, @Nullable Long parent, String name, @Nullable String district) {
        return register.run(new RegisterOrganisation.Command(
                kind, parent, null, name, null, null, district, List.of(), null, null, LONG_AGO));
    }

    /** In the middle of its schools. */
    private long centre(long region, String name) {
        List<Demo.School> schools = pack.demo().schools();
        double north =
                schools.stream().mapToDouble(Demo.School::latitude).average().orElseThrow();
        double east =
                schools.stream().mapToDouble(Demo.School::longitude).average().orElseThrow();
        return register.run(new RegisterOrganisation.Command(
                "centre", region, null, name, null, null, null, List.of(), degrees(north), degrees(east), LONG_AGO));
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }

    private long school(Demo.School school, Map<String, Long> districts, int number) {
        Long parent = districts.get(school.district());
        String district = pack.demo().districts().stream()
                .filter(d -> d.code().equals(school.district()))
                .findFirst()
                .orElseThrow()
                .name()
                .in(pack.defaultLanguage());
        return register.run(new RegisterOrganisation.Command(
                "school",
                parent,
                "%07d".formatted(310_000 + number * 7),
                school.name(),
                ShortName.of(school.name()),
                school.kind(),
                district,
                school.languages(),
                BigDecimal.valueOf(school.latitude()),
                BigDecimal.valueOf(school.longitude()),
                LONG_AGO));
    }
}
