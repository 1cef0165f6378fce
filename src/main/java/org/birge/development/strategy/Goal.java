package org.birge.development.strategy;

import org.birge.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * A goal as it is written.
 *
 * @param indicator by which it is told whether it is reached, target what the indicator shall be in the last year
 * @param from first school year, until the last one
 * @param serves public id of a goal of the centre; null for the centre's own, and where none fits
 */
@NamedInterface("strategy")
public record Goal(
        String title,
        String indicator,
        String target,
        SchoolYear from,
        SchoolYear until,
        @Nullable String serves) {

    boolean runsIn(SchoolYear year) {
        return from.compareTo(year) <= 0 && until.compareTo(year) >= 0;
    }
}
