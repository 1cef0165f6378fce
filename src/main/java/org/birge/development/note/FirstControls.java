package org.birge.development.note;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The control that a plan of the school one acts at has for a day, and how its people are addressed. */
@Component
public class FirstControls {

    public record Control(String measure, String theme) {}

    private final ControlMeasures measures;
    private final SchoolDays days;
    private final JdbcClient sql;

    FirstControls(ControlMeasures measures, SchoolDays days, JdbcClient sql) {
        this.measures = measures;
        this.days = days;
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Optional<Control> on(LocalDate day) {
        List<ControlMeasures.Row> all = measures.of(NoteParties.school(Scope.current()), SchoolYear.at(days.today()));
        return all.stream()
                .filter(row -> !row.due().isBefore(day))
                .min(Comparator.comparing(ControlMeasures.Row::due))
                .or(() -> all.stream().findFirst())
                .map(row -> new Control(row.publicId(), row.theme()));
    }

    @Transactional(readOnly = true)
    public List<String> publicIds(List<Long> people) {
        return people.stream()
                .map(id -> sql.sql("select public_id from registry_api.person where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .toList();
    }
}
