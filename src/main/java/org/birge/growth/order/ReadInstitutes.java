package org.birge.growth.order;

import java.util.Map;
import java.util.Objects;
import org.birge.shared.NotFound;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of institutes, and the form of one of the own list. */
@Component
class ReadInstitutes {

    private final Institutes institutes;

    ReadInstitutes(Institutes institutes) {
        this.institutes = institutes;
    }

    @Transactional(readOnly = true)
    InstitutesPage page() {
        return new InstitutesPage(institutes.all(), institutes.orders());
    }

    @Transactional(readOnly = true)
    InstituteForm form(String publicId) {
        Institute institute = institutes.find(publicId).filter(Institute::own).orElseThrow(NotFound::new);
        return new InstituteForm(
                Map.of(
                        "name",
                        institute.name(),
                        "contact",
                        text(institute.contact()),
                        "email",
                        text(institute.email()),
                        "phone",
                        text(institute.phone()),
                        "address",
                        text(institute.address())),
                Problems.none(),
                publicId,
                institute.version());
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
