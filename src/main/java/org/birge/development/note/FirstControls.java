package org.birge.development.note;

import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.SchoolYear;
import org.birge.tasks.SchoolDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first control of the plan of the school one acts at, and how its people are addressed. */
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
    public Optional<Control> first() {
        return measures.of(NoteParties.school(Scope.current()), SchoolYear.at(days.today())).stream()
                .findFirst()
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
