package org.birge.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told of due days, and what is to be told now. */
@Repository
class Reminders {

    /**
     * The last due days of each stage, as seen from a day that counts.
     *
     * @param begins for due days to come, the day from which they are told; tasks given later are not told at once again
     */
    record Bounds(
            LocalDate near,
            LocalDate today,
            LocalDate overdue,
            LocalDate deputy,
            LocalDate head,
            boolean onTheDay,
            Map<LocalDate, Instant> begins) {}

    /**
     * Whose tasks: those at places of a range, without people whose clock stands or stood still, or of one of these alone.
     *
     * @param person the only one; null for all but the apart ones
     */
    record Among(long low, long high, @Nullable Long person, List<Away> apart) {}

    /** Somebody away from a place for some days. */
    record Away(long person, long placeKey, LocalDate fromDay, LocalDate untilDay) {}

    /**
     * A stage just reached.
     *
     * @param before the stage told before; null when none was
     * @param head the head of the place today; null when there is none
     */
    record Reached(
            String publicId,
            String title,
            LocalDate due,
            int stage,
            @Nullable Integer before,
            long responsible,
            @Nullable Long confirmer,
            @Nullable Long head) {}

    private final JdbcClient sql;
    private final String[] heads;

    Reminders(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.heads = pack.postsIn(CountryPack.RoleGroup.HEAD);
    }

    /** Writes down the latest stage of so many tasks at most that reached one not told yet, those of a place together. */
    List<Reached> reached(Bounds bounds, Among among, Instant now, int most) {
        return sql.sql("""
                with near as (
                  select t.id, t.organisation_id, t.due,
                         case when t.due <= :head then 5
                              when t.due <= :deputy then 4
                              when t.due <= :overdue then 3
                              when t.due <= :today then 2
                              else 1 end as stage
                    from tasks.task t
                   where t.done_at is null
                     and t.cancelled_at is null
                     and t.due <= :near
                     and t.place_key >= :low
                     and t.place_key < :high
                     and (:person::bigint is null or t.responsible_id = :person)
                     and not exists (select 1
                                       from unnest(:people::bigint[], :places::bigint[]) as a(person, place)
                                      where a.person = t.responsible_id
                                        and a.place = t.place_key)
                     and (t.due <= :overdue
                          or t.due <= :today and :on_the_day
                          or t.due > :today and exists (select 1
                                                          from unnest(:days::date[], :begins::timestamptz[]) as b(day, begins)
                                                         where b.day = t.due
                                                           and t.opened_at < b.begins))
                ), fresh as (
                  insert into tasks.reminder (task_id, due, stage, told_at)
                  select n.id, n.due, n.stage, :now
                    from near n
                   where not exists (select 1
                                       from tasks.reminder r
                                      where r.task_id = n.id
                                        and r.due = n.due
                                        and r.stage >= n.stage)
                   order by n.organisation_id, n.id
                   limit :most
                      on conflict do nothing
                  returning task_id, due, stage
                )
                select t.public_id, t.title, t.due, f.stage, t.responsible_id as responsible, t.confirmer_id as confirmer,
                       (select max(r.stage) from tasks.reminder r where r.task_id = t.id and r.due = t.due) as before,
                       coalesce((select (array_agg(h.person_id order by h.acting desc, h.person_id))[1]
                                   from registry_api.posting h
                                  where f.stage = 5
                                    and h.organisation_id = t.organisation_id
                                    and h.post = any (:heads)
                                    and h.valid_from <= :today
                                    and (h.valid_until is null or h.valid_until > :today)),
                                (select min(c.person)
                                   from access_api.people_in_role('centre-head', t.organisation_id, :today) as c (person)
                                  where f.stage = 5)) as head
                  from fresh f
                  join tasks.task t on t.id = f.task_id
                 order by t.due, t.id
                """)
                .param("near", bounds.near())
                .param("today", bounds.today())
                .param("overdue", bounds.overdue())
                .param("deputy", bounds.deputy())
                .param("head", bounds.head())
                .param("on_the_day", bounds.onTheDay())
                .param("days", texts(bounds.begins().keySet().stream().toList()))
                .param("begins", texts(bounds.begins().values().stream().toList()))
                .param("low", among.low())
                .param("high", among.high())
                .param("person", among.person())
                .param("people", among.apart().stream().map(Away::person).toArray(Long[]::new))
                .param("places", among.apart().stream().map(Away::placeKey).toArray(Long[]::new))
                .param("heads", heads)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Reached.class)
                .list();
    }

    /** Who was away in the last weeks or is now. */
    List<Away> away(LocalDate since, LocalDate today) {
        return sql.sql("""
                select person_id as person, place_key, from_day, until_day
                  from registry_api.absence
                 where until_day >= :since
                   and from_day <= :today
                 order by person_id, place_key
                """)
                .param("since", since)
                .param("today", today)
                .query(Away.class)
                .list();
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Objects::toString).toArray(String[]::new);
    }
}
