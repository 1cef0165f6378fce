package org.birge.registry.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.shared.Longest;
import org.jspecify.annotations.Nullable;

/** Names, contacts and skills as a form gives them; used for new people and for changes alike. */
record Details(
        String surname,
        String firstName,
        String patronymic,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String email,
        @Nullable String phone,
        List<String> skills) {

    Details {
        Longest.demand("surname", surname, Longest.NAME);
        Longest.demand("firstName", firstName, Longest.NAME);
        Longest.demand("patronymic", patronymic, Longest.NAME);
        Longest.demand("email", email, Longest.NAME);
        Longest.demand("phone", phone, Longest.NAME);
        skills.forEach(skill -> Longest.demand("skills", skill, Longest.NAME));
    }

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1920, 1, 1);

    /** Reads the form's fields and notes what is wrong with them. */
    static Details of(Form form, LocalDate today) {
        LocalDate born = form.date("birthDate");
        if (born != null && (born.isBefore(EARLIEST_BIRTH) || !born.isBefore(today))) {
            form.problems().add("birthDate", "registry.person.wrong.born");
        }
        String email = form.orNull("email");
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            form.problems().add("email", "registry.person.wrong.email");
        }
        return new Details(
                form.required("surname"),
                form.required("firstName"),
                Objects.requireNonNullElse(form.orNull("patronymic"), ""),
                born,
                form.choice("sex", code -> code.equals("f") || code.equals("m")),
                email,
                form.orNull("phone"),
                form.lines("skills"));
    }
}
