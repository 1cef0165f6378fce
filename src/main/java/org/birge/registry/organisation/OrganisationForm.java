package org.birge.registry.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.birge.shared.Longest;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** What was typed about an organisation, kept as it was typed. */
public record OrganisationForm(
        String kind,
        String parent,
        String code,
        String name,
        String shortName,
        String schoolKind,
        String district,
        List<String> languages,
        String latitude,
        String longitude,
        String from) {

    /** A form without a ticked box sends no list at all, and one that no page made may leave out anything. */
    public OrganisationForm {
        kind = Objects.requireNonNullElse(kind, "");
        parent = Objects.requireNonNullElse(parent, "");
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        shortName = Objects.requireNonNullElse(shortName, "");
        schoolKind = Objects.requireNonNullElse(schoolKind, "");
        district = Objects.requireNonNullElse(district, "");
        languages = Objects.requireNonNullElse(languages, List.of());
        latitude = Objects.requireNonNullElse(latitude, "");
        longitude = Objects.requireNonNullElse(longitude, "");
        from = Objects.requireNonNullElse(from, "");
    }

    private static final int LONGEST_NAME = 300;

    static OrganisationForm empty(LocalDate today) {
        return new OrganisationForm("school", "", "", "", "", "", "", List.of(), "", "", today.toString());
    }

    static OrganisationForm of(String kind, OrganisationRows.Period period, LocalDate today) {
        return new OrganisationForm(
                kind,
                "",
                text(period.code()),
                period.name(),
                text(period.shortName()),
                text(period.schoolKind()),
                text(period.district()),
                period.languages(),
                period.latitude() == null ? "" : period.latitude().toPlainString(),
                period.longitude() == null ? "" : period.longitude().toPlainString(),
                today.toString());
    }

    Problems problems() {
        Problems problems = Problems.none();
        if (name.isBlank()) {
            problems.add("name", "registry.organisation.name-missing");
        } else if (name.length() > LONGEST_NAME) {
            problems.add("name", "registry.organisation.name-long", LONGEST_NAME);
        }
        problems(problems, "code", code);
        problems(problems, "shortName", shortName);
        problems(problems, "district", district);
        if (kind.equals("school") && code.isBlank()) {
            problems.add("code", "registry.organisation.code-missing");
        }
        if (day().isEmpty()) {
            problems.add("from", "registry.organisation.day-wrong");
        }
        if (!latitude.isBlank() && number(latitude, 90).isEmpty()) {
            problems.add("latitude", "registry.organisation.degrees-wrong", 90);
        }
        if (!longitude.isBlank() && number(longitude, 180).isEmpty()) {
            problems.add("longitude", "registry.organisation.degrees-wrong", 180);
        }
        return problems;
    }

    private static void problems(Problems problems, String field, String typed) {
        if (typed.length() > Longest.NAME) {
            problems.add(field, "web.refusal.too-long", Longest.NAME, typed.length());
        }
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(from));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    Optional<BigDecimal> latitudeDegrees() {
        return number(latitude, 90);
    }

    Optional<BigDecimal> longitudeDegrees() {
        return number(longitude, 180);
    }

    static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static Optional<BigDecimal> number(String typed, int limit) {
        try {
            BigDecimal degrees = new BigDecimal(typed.strip().replace(',', '.'));
            return degrees.abs().compareTo(BigDecimal.valueOf(limit)) <= 0 ? Optional.of(degrees) : Optional.empty();
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
