package org.birge.registry.organisation;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes down what holds of an organisation from a day on; what held before stays readable (N1). Called within a transaction. */
@Component
class ChangeOrganisation {

    private final OrganisationRows rows;
    private final Clock clock;

    ChangeOrganisation(OrganisationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Refuses when somebody changed it meanwhile, when the day is not after the present period's first, and a code in use. */
    void run(OrganisationRows.Fixed organisation, long period, OrganisationForm form) {
        LocalDate from = form.day().orElseThrow();
        OrganisationRows.Period present = rows.periods(organisation.id()).getFirst();
        if (present.id() != period) {
            throw Refusal.stale();
        }
        if (!from.isAfter(present.from())) {
            throw new Refusal("registry.refusal.change-too-early", present.from());
        }
        if (!rows.close(period, from)) {
            throw Refusal.stale();
        }
        try {
            rows.addPeriod(
                    organisation.id(),
                    new OrganisationRows.Period(
                            period,
                            from,
                            null,
                            OrganisationForm.orNull(form.code()),
                            form.name().strip(),
                            OrganisationForm.orNull(form.shortName()),
                            OrganisationForm.orNull(form.schoolKind()),
                            OrganisationForm.orNull(form.district()),
                            form.languages(),
                            form.latitudeDegrees().orElse(null),
                            form.longitudeDegrees().orElse(null)),
                    clock.instant(),
                    Scope.current().account());
        } catch (DuplicateKeyException taken) {
            throw new Refusal("registry.refusal.code-taken", form.code());
        }
    }

    /** Ends an organisation; refused while people still have postings at it. */
    void end(OrganisationRows.Fixed organisation, LocalDate on, String reason) {
        int staff = rows.staff(organisation.low(), organisation.high());
        if (staff > 0) {
            throw new Refusal("registry.refusal.staff-still-there", staff);
        }
        if (rows.end(
                        organisation.id(),
                        on,
                        reason,
                        clock.instant(),
                        Scope.current().account())
                == 0) {
            throw new Refusal("registry.refusal.already-ended");
        }
    }
}
