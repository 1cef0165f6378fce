package org.birge.growth.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.access.Actor;
import org.birge.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads one line of the demand. */
@Repository
class ReadDemandLine {

    private static final int MOST = 20;
    /** From each school one or two. */
    private static final int PER_SCHOOL = 2;

    private final JdbcClient sql;
    private final SchoolsConcerned schools;
    private final TrainingRows rows;
    private final TrainingForms forms;
    private final TrainingDays days;

    ReadDemandLine(
            JdbcClient sql, SchoolsConcerned schools, TrainingRows rows, TrainingForms forms, TrainingDays days) {
        this.sql = sql;
        this.schools = schools;
        this.rows = rows;
        this.forms = forms;
        this.days = days;
    }

    @Transactional(readOnly = true)
    DemandLinePage page(Actor actor, Demand demand, Map<String, String> given) {
        Text name = schools.name(demand);
        List<DemandLinePage.School> concerned = schools.of(demand);
        Map<String, String> typed = new HashMap<>(given);
        typed.putIfAbsent("title", name.in(actor.language()));
        typed.putIfAbsent(
                "capacity", Integer.toString(Math.clamp(PER_SCHOOL * concerned.size(), 10, TrainingPlan.MOST_PEOPLE)));
        return new DemandLinePage(demand, name, concerned, sessions(actor, demand), forms.seminar(typed));
    }

    private List<TrainingLine> sessions(Actor actor, Demand demand) {
        return sql.sql("""
                select t.*, c.title, c.kind, c.provider, c.hours, p.seated, p.waiting, p.asked, false as enrolled
                  from growth.training t
                  join growth.course c on c.id = t.course_id
                 cross join lateral growth.places_of(t.id) p
                 where t.organisation_id = :centre
                   and t.opened_at is not null
                   and t.held_at is null
                   and t.called_off_at is null
                   and t.apply_by >= :today
                   and case when :need then c.areas @> array[:code::text]
                            else exists (select 1 from growth.training_invitation i where i.training_id = t.id and i.code = :code) end
                 order by t.first_day, t.id
                 limit :most
                """)
                .param("centre", actor.organisation())
                .param("today", days.today())
                .param("need", demand.source() == DemandSource.NEED)
                .param("code", demand.code())
                .param("most", MOST)
                .query((row, n) -> rows.line(row))
                .list();
    }
}
