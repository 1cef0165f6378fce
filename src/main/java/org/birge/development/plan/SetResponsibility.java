package org.birge.development.plan;

import java.util.Map;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.SchoolDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who answers for each section of the school's year and who confirms its work; new measures follow it (J0.2). */
@Component
public class SetResponsibility {

    /**
     * @param responsible person by section, null for nobody
     * @param confirmer person by section; null leaves it to the deputy, for deputies to the head
     */
    public record Command(
            SchoolYear year, Map<String, @Nullable Long> responsible, Map<String, @Nullable Long> confirmer) {}

    private final Responsibilities matrix;
    private final Colleagues staff;
    private final CountryPack pack;
    private final SchoolDays days;

    SetResponsibility(Responsibilities matrix, Colleagues staff, CountryPack pack, SchoolDays days) {
        this.matrix = matrix;
        this.staff = staff;
        this.pack = pack;
        this.days = days;
    }

    /** @return how many sections changed. Refuses a year that is over, strangers, and somebody who would confirm the own work. */
    @Transactional
    public int run(Command command) {
        long school = MatrixRules.demand(
                MatrixCommand.SET, Scope.current(), MatrixState.of(command.year(), SchoolYear.at(days.today())));
        Map<String, Responsibilities.Answering> before = matrix.of(school, command.year());
        int changed = 0;
        for (CountryPack.Section section : pack.sections()) {
            String code = section.code();
            if (command.responsible().containsKey(code)) {
                Responsibilities.Answering now = new Responsibilities.Answering(
                        command.responsible().get(code), command.confirmer().get(code));
                check(now, school);
                if (!now.equals(before.getOrDefault(code, Responsibilities.Answering.NOBODY))) {
                    matrix.set(school, command.year(), code, now);
                    changed++;
                }
            }
        }
        return changed;
    }

    private void check(Responsibilities.Answering answering, long school) {
        Long responsible = answering.responsible();
        Long confirmer = answering.confirmer();
        if (responsible != null && !staff.works(school, responsible)
                || confirmer != null && !staff.works(school, confirmer)) {
            throw new Refusal("development.measure.refusal.not-staff");
        }
        if (responsible != null && responsible.equals(confirmer)) {
            throw new Refusal("matrix.refusal.own-work");
        }
    }
}
