package org.birge.registry.person;

import java.util.List;
import org.birge.tasks.TasksOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a person owes and the colleagues who may take it over. */
@Component
class OwedWork {

    private final JdbcClient sql;
    private final TasksOf tasksOf;

    OwedWork(JdbcClient sql, TasksOf tasksOf) {
        this.sql = sql;
        this.tasksOf = tasksOf;
    }

    @Transactional(readOnly = true)
    OwedPage page(PersonPage.Facts person) {
        return new OwedPage(person.publicId(), person.name(), tasksOf.owedBy(person.id()), colleagues(person.id()));
    }

    private List<OwedPage.Colleague> colleagues(long person) {
        return sql.sql("""
                select a.public_id, n.surname || ' ' || n.first_name as name
                  from registry.posting p
                  join registry.person a on a.id = p.person_id
                  join registry.person_period n on n.person_id = p.person_id and n.valid_until is null
                 where p.organisation_id = (
                         select l.organisation_id
                           from registry.posting l
                          where l.person_id = :person
                          order by l.valid_until desc nulls first, l.id desc
                          limit 1)
                   and p.valid_until is null
                   and p.main
                   and p.person_id <> :person
                 order by p.sort_key
                 limit 300
                """)
                .param("person", person)
                .query(OwedPage.Colleague.class)
                .list();
    }
}
