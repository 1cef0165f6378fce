package org.birge.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What one person owes and has to confirm. */
@Repository
class TodayRows {

    private static final int MOST = 200;

    /** How many are overdue or wait for confirmation. */
    static final String PRESSING = """
            select (select count(*)
                      from tasks.task
                     where responsible_id = :person
                       and due <= :overdue
                       and done_at is null
                       and cancelled_at is null)
                 + (select count(*)
                      from tasks.task
                     where confirmer_id = :person
                       and done_at is not null
                       and confirmed_at is null
                       and cancelled_at is null)
            """;

    /** How much was done at a :centre that names nobody who confirms it: it waits for its head, whenever that came. */
    static final String UNNAMED = """
            select count(*)
              from tasks.task t
             where t.organisation_id = :centre
               and t.confirmer_id is null
               and t.responsible_id <> :person
               and t.done_at is not null
               and t.confirmed_at is null
               and t.cancelled_at is null
               and t.place_key = (select o.place_key from registry_api.place o where o.id = :centre)
               and not exists (select 1
                                 from access_api.people_in_role('centre-head', t.organisation_id, t.done_at::date) as h (person)
                                where h.person = t.responsible_id)
            """;

    /**
     * @param mine whether I owe it; else it waits for my confirmation
     * @param told the latest stage told of its due day, 0 when none
     * @param other who sent it for confirmation or is late with it
     * @param place where it is owed, when not at the place one acts at
     */
    record Row(
            String publicId,
            String kind,
            String title,
            @Nullable String detail,
            LocalDate due,
            int progress,
            int steps,
            int stepsDone,
            boolean returned,
            boolean mine,
            int told,
            @Nullable String other,
            @Nullable String place) {}

    Supplier<List<Row>> all(Gathering asked) {
        Supplier<List<Row>> named = named(asked);
        if (!headsCentre(Scope.current())) {
            return named;
        }
        Supplier<List<Row>> unnamed = unnamed(asked);
        return () -> Stream.concat(named.get().stream(), unnamed.get().stream())
                .sorted(Comparator.comparing(Row::due))
                .toList();
    }

    static boolean headsCentre(Scope scope) {
        return scope.role().equals("centre-head") && scope.organisation() != null;
    }

    private static Supplier<List<Row>> named(Gathering asked) {
        return asked.list(Query.of("""
                with owed as (
                  select t.*, true as mine
                    from tasks.task t
                   where t.responsible_id = :person
                     and t.done_at is null
                     and t.cancelled_at is null
                  union all
                  select t.*, false
                    from tasks.task t
                   where t.confirmer_id = :person
                     and t.done_at is not null
                     and t.confirmed_at is null
                     and t.cancelled_at is null
                )
                select o.public_id, o.kind, o.title, o.detail, o.due, o.progress, o.returned_at is not null as returned, o.mine,
                       s.steps, s.steps_done, p.name as other, w.short_name as place,
                       coalesce((select max(r.stage) from tasks.reminder r where r.task_id = o.id and r.due = o.due), 0) as told
                  from (select * from owed order by due, id limit :most) o
                  left join lateral (select count(*) as steps, count(s.done_at) as steps_done
                                       from tasks.task_step s
                                      where s.task_id = o.id) s on true
                  left join registry_api.person p on p.id = case when o.mine then null else o.responsible_id end
                  left join registry_api.place w on w.id = nullif(o.organisation_id, :here)
                 order by o.due, o.id
                """, Row.class)
                .with("person", Scope.current().person())
                .with("here", Scope.current().organisation())
                .with("most", MOST));
    }

    /** What was done at the centre one heads and names nobody who confirms it. */
    private static Supplier<List<Row>> unnamed(Gathering asked) {
        return asked.list(Query.of("""
                select t.public_id, t.kind, t.title, t.detail, t.due, t.progress, 0 as steps, 0 as steps_done,
                       t.returned_at is not null as returned, false as mine, 0 as told, p.name as other, null::text as place
                  from tasks.task t
                  left join registry_api.person p on p.id = t.responsible_id
                 where t.organisation_id = :centre
                   and t.confirmer_id is null
                   and t.responsible_id <> :person
                   and t.done_at is not null
                   and t.confirmed_at is null
                   and t.cancelled_at is null
                   and t.place_key = (select o.place_key from registry_api.place o where o.id = :centre)
                   and not exists (select 1
                                     from access_api.people_in_role('centre-head', t.organisation_id, t.done_at::date) as h (person)
                                    where h.person = t.responsible_id)
                 order by t.due, t.id
                 limit :most
                """, Row.class)
                .with("centre", Scope.current().organisation())
                .with("person", Scope.current().person())
                .with("most", MOST));
    }
}
