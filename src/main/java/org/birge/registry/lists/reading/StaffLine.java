package org.birge.registry.lists.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.registry.lists.reading.Finding.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A row of a staff list as it was understood. Empty texts and nulls are what the list does not say.
 *
 * @param row as a spreadsheet numbers it
 * @param identifier in the form it is stored in
 * @param sex f or m
 * @param post code of the pack, subject too
 * @param weeklyLoad hours a week
 */
public record StaffLine(
        int row,
        String schoolCode,
        String surname,
        String firstName,
        String patronymic,
        String identifier,
        @Nullable LocalDate bornOn,
        @Nullable String sex,
        @Nullable String post,
        @Nullable String subject,
        @Nullable BigDecimal weeklyLoad,
        @Nullable LocalDate hiredOn,
        String email,
        String phone,
        List<Finding> findings) {

    public boolean refused() {
        return findings.stream().anyMatch(finding -> finding.weight() == Weight.REFUSED);
    }

    public boolean mended() {
        return findings.stream().anyMatch(finding -> finding.weight() == Weight.MENDED);
    }
}
