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
        return page(actor, filter, size, true);
    }

    /** All of them without what is still to come, for a map. */
    List<VisitedSchool> all(Actor actor, SchoolFilter filter, int most) {
        return page(actor, filter, most, false);
    }

    private List<VisitedSchool> page(Actor actor, SchoolFilter filter, int size, boolean ahead) {
        return sql.sql("""
                with school as (
                  select p.id, p.public_id, p.short_name, p.place_key, coalesce(p.district, '') as district, p.school_kind, p.latitude, p.longitude, v.last,
                         coalesce(v.last - date '2000-01-01', -1) * case when :newest then -1 else 1 end as turn
                    from registry_api.place p
                   cross join lateral (
                     select max(v.day) as last
                       from support.visit v
                      where v.organisation_id = p.id
                        and v.place_key = p.place_key
                        and v.recorded_at is not null) v
                   where p.kind = 'school'
                     and p.place_key >= :low
                     and p.place_key < :high
                ), page as (
                  select *
                    from school s
                   where (:q = '' or s.id in (select f.id from registry_api.found('o', :q, :most) f))
                     and (:district = '' or s.district = :district)
                     and (:kind = '' or s.school_kind = :kind)
                     and (:band = '' or :band = case when s.last is null then 'never'
                                                     when :today - s.last <= 30 then 'month'
                                                     when :today - s.last <= 91 then 'quarter'
                                                     when :today - s.last <= 182 then 'half'
                                                     when :today - s.last <= 365 then 'year'
                                                     else 'long' end)
                     and (:after::text is null or (s.turn, s.place_key) > (select o.turn, o.place_key from school o where o.public_id = :after))
                   order by s.turn, s.place_key
                   limit :size)
                select p.*, v.next, r.open
                  from page p
                 cross join lateral (
                   select min(v.day) as next
                     from support.visit v
                    where :ahead
                      and v.organisation_id = p.id
                      and v.recorded_at is null
                      and v.called_off_at is null
                      and v.day >= :today) v
                 cross join lateral (
                   select count(*)::int as open
                     from support.request r
                    where :ahead
                      and r.organisation_id = p.id
                      and r.done_at is null
                      and r.withdrawn_at is null) r
                 order by p.turn, p.place_key
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
                .param("ahead", ahead)
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
