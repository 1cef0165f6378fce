package org.birge.development.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.shared.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up the names that changes of measures need, people by one query. */
@Repository
class Namings {

    private final JdbcClient sql;
    private final Areas areas;
    private final Groups groups;
    private final PlanSections sections;

    Namings(JdbcClient sql, Areas areas, Groups groups, PlanSections sections) {
        this.sql = sql;
        this.areas = areas;
        this.groups = groups;
        this.sections = sections;
    }

    Naming of(Stream<Changed> changed, PlanPage.Facts plan) {
        Map<String, Text> sections = this.sections.names(plan.centre());
        List<Changed> changes = changed.toList();
        if (changes.isEmpty()) {
            return new Naming(Map.of(), sections, areas.all(), Map.of(), false);
        }
        Map<Long, String> people = new HashMap<>();
        sql.sql("select id, name from registry_api.person where id = any (:ids)")
                .param("ids", Naming.people(changes.stream()).toArray(Long[]::new))
                .query(row -> {
                    people.put(row.getLong("id"), row.getString("name"));
                });
        return new Naming(people, sections, areas.all(), groups.of(plan.organisation()), false);
    }
}
