package org.birge.support.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools of a centre by their last visit: one query, whatever the place. */
@Repository
class VisitedSchools {

    /** As many as a search ever finds. */
    private static final int MOST_FOUND = 1000;

    private final JdbcClient sql;
    private final VisitDays days;
    private final CountryPack pack;

    VisitedSchools(JdbcClient sql, VisitDays days, CountryPack pack) {
        this.sql = sql;
        this.days = days;
        this.pack = pack;
    }

    List<VisitedSchool> page(Actor actor, SchoolFilter filter, int size) {
        return sql.sql("""
                with visited as (
                  select organisation_id,
                         max(day) filter (where recorded_at is not null) as last,
                         min(day) filter (where recorded_at is null and called_off_at is null and day >= :today) as next
                    from support.visit
                   where place_key >= :low
                     and place_key < :high
                   group by organisation_id
                ), asked as (
                  select organisation_id, count(*)::int as open
                    from support.request
                   where place_key >= :low
                     and place_key < :high
                     and done_at is null
                     and withdrawn_at is null
                   group by organisation_id
                ), listed as (
                  select p.id, p.public_id, p.short_name, p.place_key, coalesce(p.district, '') as district, p.school_kind, p.latitude, p.longitude,
                         v.last, v.next, coalesce(a.open, 0) as open,
                         coalesce(v.last - date '2000-01-01', -1) * case when :newest then -1 else 1 end as turn,
                         case when v.last is null then 'never'
                              when :today - v.last <= 30 then 'month'
                              when :today - v.last <= 91 then 'quarter'
                              when :today - v.last <= 182 then 'half'
                              when :today - v.last <= 365 then 'year'
                              else 'long' end as band
                    from registry_api.place p
                    left join visited v on v.organisation_id = p.id
                    left join asked a on a.organisation_id = p.id
                   where p.kind = 'school'
                     and p.place_key >= :low
                     and p.place_key < :high)
                select *
                  from listed l
                 where (:q = '' or l.id in (select f.id from registry_api.found('o', :q, :most) f))
                   and (:district = '' or l.district = :district)
                   and (:kind = '' or l.school_kind = :kind)
                   and (:band = '' or l.band = :band)
                   and (:after::text is null or (l.turn, l.place_key) > (select o.turn, o.place_key from listed o where o.public_id = :after))
                 order by l.turn, l.place_key
                 limit :size
                """)
                .param("today", days.today())
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("newest", filter.newest())
                .param("q", filter.q())
                .param("most", MOST_FOUND)
                .param("district", filter.district())
                .param("kind", filter.kind())
                .param("band", filter.band())
                .param("after", filter.after().isEmpty() ? null : filter.after())
                .param("size", size)
                .query((row, n) -> school(row))
                .list();
    }

    private VisitedSchool school(ResultSet row) throws SQLException {
        String kind = row.getString("school_kind");
        LocalDate last = row.getObject("last", LocalDate.class);
        return new VisitedSchool(
                row.getString("public_id"),
                row.getString("short_name"),
                row.getString("district"),
                pack.schoolKinds().stream()
                        .filter(one -> Objects.equals(one.code(), kind))
                        .findFirst()
                        .map(CountryPack.SchoolKind::name)
                        .orElse(null),
                last,
                row.getObject("next", LocalDate.class),
                row.getInt("open"),
                VisitBand.of(last, days.today()),
                Clashes.point(row, "latitude", "longitude"));
    }
}
