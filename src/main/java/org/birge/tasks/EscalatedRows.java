package org.birge.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.springframework.stereotype.Repository;

/** Work of others that is so late that it comes before the viewer too. */
@Repository
class EscalatedRows {

    private static final int MOST = 50;

    /** @param deputy last due day that comes before who confirms, head before the school's head; nobody away today is listed */
    Supplier<List<TodayRows.Row>> of(Gathering asked, LocalDate deputy, LocalDate head, LocalDate today) {
        Scope scope = Scope.current();
        return asked.list(Query.of("""
                select t.public_id, t.kind, t.title, t.detail, t.due, t.progress, 0 as steps, 0 as steps_done,
                       t.returned_at is not null as returned, false as mine, 0 as told, p.name as other, null::text as place
                  from tasks.task t
                  left join registry_api.person p on p.id = t.responsible_id
                 where t.organisation_id = :organisation
                   and t.due <= :deputy
                   and t.done_at is null
                   and t.cancelled_at is null
                   and t.responsible_id <> :person
                   and not exists (select 1
                                     from registry_api.absence a
                                    where a.person_id = t.responsible_id
                                      and a.organisation_id = t.organisation_id
                                      and a.from_day <= :today
                                      and a.until_day >= :today)
                   and (t.confirmer_id = :person or :head_here and t.due <= :head)
                 order by t.due, t.id
                 limit :most
                """, TodayRows.Row.class)
                .with("organisation", scope.organisation())
                .with("person", scope.person())
                .with("today", today)
                .with("deputy", deputy)
                .with("head", head)
                .with("head_here", scope.role().equals("head") || scope.role().equals("centre-head"))
                .with("most", MOST));
    }
}
