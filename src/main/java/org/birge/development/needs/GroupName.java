package org.birge.development.needs;

import java.util.Optional;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;

/** The pack's name of a group by which needs are looked at: a stage, a band of experience, young teachers. */
final class GroupName {

    private GroupName() {}

    static Optional<Text> of(CountryPack pack, String kind, String code) {
        return switch (kind) {
            case "stage" ->
                pack.stages().stream()
                        .filter(stage -> stage.code().equals(code))
                        .map(CountryPack.Stage::name)
                        .findFirst();
            case "experience" ->
                pack.experienceBands().stream()
                        .filter(band -> band.code().equals(code))
                        .map(CountryPack.ExperienceBand::name)
                        .findFirst();
            case "young" -> Optional.of(pack.youngTeacher().rule());
            default -> Optional.empty();
        };
    }
}
