package org.birge.development.control;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.tasks.DaysOfPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Heads, and who acts as one, of schools whose control point is not confirmed; each stage is told once. */
@Repository
class HeadsToRemind {

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;
    private final String[] heads;

    HeadsToRemind(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
        this.heads = pack.postsIn(CountryPack.RoleGroup.HEAD);
    }

    /** Marks the schools of a part as told and names whom; a school whose heads are all away is told when one is back. */
    List<Long> told(DaysOfPlaces.Part part, SchoolYear year, String code, int stage, LocalDate held, LocalDate today) {
        return sql.sql("""
                with head as (
                  select h.organisation_id, h.person_id
                    from registry_api.posting h
                   where h.place_key >= :low
                     and h.place_key < :high
                     and h.post = any (:heads)
                     and h.valid_from <= :today
                     and (h.valid_until is null or h.valid_until > :today)
                     and not exists (select 1
                                       from registry_api.absence a
                                      where a.person_id = h.person_id
                                        and a.organisation_id = h.organisation_id
                                        and a.from_day <= :today
                                        and a.until_day >= :today)
                ),
                told as (
                  insert into development.control_reminder (organisation_id, place_key, year, code, stage, told_at)
                  select p.organisation_id, p.place_key, p.year, :code, :stage, :now
                    from development_api.plan p
                   where p.year = :year
                     and exists (select 1 from registry_api.place s where s.id = p.organisation_id and s.kind = 'school')
                     and p.place_key >= :low
                     and p.place_key < :high
                     and p.state in ('agreed', 'noted')
                     and (coalesce(p.agreed_at, p.noted_at) at time zone :zone)::date <= :held
                     and exists (select 1 from head h where h.organisation_id = p.organisation_id)
                     and not exists (select 1
                                       from development.control_point c
                                      where c.organisation_id = p.organisation_id
                                        and c.year = p.year
                                        and c.code = :code
                                        and c.confirmed_at is not null)
                      on conflict do nothing
                  returning organisation_id
                )
                select distinct h.person_id
                  from told t
                  join head h on h.organisation_id = t.organisation_id
                """)
                .param("low", part.low())
                .param("high", part.high())
                .param("heads", heads)
                .param("today", today)
                .param("code", code)
                .param("stage", stage)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("year", year.start())
                .param("held", held)
                .param("zone", pack.timeZone().getId())
                .query(Long.class)
                .list();
    }
}
