package org.birge.support.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The divisions of the centre as the pack names them, and what they promise. */
@Component
class Divisions {

    private final CountryPack pack;

    Divisions(CountryPack pack) {
        this.pack = pack;
    }

    List<CountryPack.Division> all() {
        return pack.bodies().divisions();
    }

    List<CountryPack.Section> sections() {
        return pack.sections();
    }

    boolean knows(String division) {
        return all().stream().anyMatch(one -> one.code().equals(division));
    }

    /** The division that answers for a section of the plan; the first one for a section that none names. */
    String of(String section) {
        return all().stream()
                .filter(division -> division.sections().contains(section))
                .findFirst()
                .orElseGet(() -> all().getFirst())
                .code();
    }

    Text name(String division) {
        return all().stream()
                .filter(one -> one.code().equals(division))
                .findFirst()
                .map(CountryPack.Division::name)
                .orElseThrow();
    }

    Text section(String code) {
        return pack.sections().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(CountryPack.Section::name)
                .orElseThrow();
    }

    Optional<Text> subject(String code) {
        return pack.subjects().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(CountryPack.Subject::name);
    }

    /** The areas of needs a request may name. */
    List<NeedsInstrument.Area> areas() {
        return pack.teacherNeeds().areas();
    }

    /** The area of needs of this code; empty without one. */
    Optional<Text> area(@Nullable String code) {
        return areas().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(NeedsInstrument.Area::name);
    }

    /** The last working day on which somebody of the centre takes on what was asked on this day. */
    LocalDate promised(LocalDate asked) {
        return pack.yearOf(asked).plusWorkingDays(asked, pack.settings().supportAnsweredWithin());
    }
}
