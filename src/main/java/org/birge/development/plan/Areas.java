package org.birge.development.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.springframework.stereotype.Component;

/** The areas a measure may answer: those of the teachers' questionnaire, then those of the heads'. */
@Component
class Areas {

    private final Map<String, Text> names = new LinkedHashMap<>();

    Areas(CountryPack pack) {
        take(pack.teacherNeeds());
        take(pack.headNeeds());
    }

    Optional<Text> named(String code) {
        return Optional.ofNullable(names.get(code));
    }

    Map<String, Text> all() {
        return names;
    }

    private void take(NeedsInstrument instrument) {
        instrument.areas().forEach(area -> names.putIfAbsent(area.code(), area.name()));
    }
}
