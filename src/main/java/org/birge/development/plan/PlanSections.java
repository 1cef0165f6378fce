package org.birge.development.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.birge.shared.NotFound;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.Division;
import org.birge.shared.pack.CountryPack.Section;
import org.springframework.stereotype.Component;

/** The parts of a plan: a school's are the sections of the national form, a centre's its directions, each led by a division (J0.4). */
@Component
class PlanSections {

    private static final List<String> NUMERALS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private final List<Section> ofSchools;
    private final List<Section> ofCentres;

    PlanSections(CountryPack pack) {
        List<Division> divisions = pack.bodies().divisions();
        this.ofSchools = pack.sections();
        this.ofCentres = IntStream.range(0, divisions.size())
                .mapToObj(i -> new Section(
                        divisions.get(i).code(),
                        NUMERALS.get(i),
                        divisions.get(i).name(),
                        List.of()))
                .toList();
    }

    /** In the order of the plan. */
    List<Section> of(boolean centre) {
        return centre ? ofCentres : ofSchools;
    }

    /** Their names by code. */
    Map<String, Text> names(boolean centre) {
        Map<String, Text> names = new LinkedHashMap<>();
        of(centre).forEach(section -> names.put(section.code(), section.name()));
        return names;
    }

    boolean known(boolean centre, String code) {
        return of(centre).stream().anyMatch(section -> section.code().equals(code));
    }

    Section named(boolean centre, String code) {
        return of(centre).stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
