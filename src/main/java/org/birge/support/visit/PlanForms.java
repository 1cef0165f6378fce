package org.birge.support.visit;

import java.util.List;
import org.birge.access.Actor;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Makes the form for a visit to one school: who may go, what the school waits for, what the centre promised. */
@Component
class PlanForms {

    private final JdbcClient sql;
    private final CentrePeople people;
    private final VisitLinks links;
    private final CountryPack pack;

    PlanForms(JdbcClient sql, CentrePeople people, VisitLinks links, CountryPack pack) {
        this.sql = sql;
        this.people = people;
        this.links = links;
        this.pack = pack;
    }

    /** A school that is not named, or out of reach, is not there. */
    @Transactional(readOnly = true)
    public PlanForm of(Actor actor, MultiValueMap<String, String> typed) {
        long self = actor.personOrNotFound();
        String asked = typed.getFirst("school");
        PlanForm.School school = school(asked == null ? "" : asked);
        List<CentrePerson> staff = people.all();
        return new PlanForm(
                typed,
                Problems.none(),
                school,
                staff,
                pack.bodies().divisions(),
                links.open(school.publicId()),
                links.current(school.publicId()),
                staff.stream().filter(member -> member.id() == self).findFirst().orElse(null));
    }

    private PlanForm.School school(String publicId) {
        return sql.sql("""
                select p.id, p.public_id, p.short_name as name, p.district,
                       (select max(v.day)
                          from support.visit v
                         where v.organisation_id = p.id
                           and v.recorded_at is not null) as last
                  from registry_api.place p
                 where p.public_id = :school
                   and p.kind = 'school'
                """)
                .param("school", publicId)
                .query(PlanForm.School.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
