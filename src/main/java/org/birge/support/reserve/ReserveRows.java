package org.birge.support.reserve;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.birge.access.Actor;
import org.birge.database.Moments;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of the leadership reserve: one query, whatever the place. */
@Repository
class ReserveRows {

    private final JdbcClient sql;
    private final Reserve reserve;
    private final CountryPack pack;

    ReserveRows(JdbcClient sql, Reserve reserve, CountryPack pack) {
        this.sql = sql;
        this.reserve = reserve;
        this.pack = pack;
    }

    List<ReserveLine> page(Actor actor, ReserveFilter filter, int size) {
        LocalDate today = reserve.today();
        return sql.sql("""
                select e.*, n.name, o.short_name as place, coalesce(o.district, '') as district, s.steps, s.done
                  from support.reserve_entry e
                  join registry_api.person n on n.id = e.person_id
                  join registry_api.place o on o.id = e.organisation_id
                 cross join lateral (
                   select count(*)::int as steps, count(t.done_on)::int as done
                     from support.reserve_step t
                    where t.entry_id = e.id
                      and t.dropped_at is null) s
                 where e.place_key >= :low
                   and e.place_key < :high
                   and e.consented_at is not null
                   and case :state
                         when 'candidate' then e.admitted_at is null and e.left_at is null and e.removed_at is null
                         when 'in-reserve' then e.admitted_at is not null and e.appointed_at is null and e.left_at is null and e.removed_at is null
                         when 'appointed' then e.appointed_at is not null
                         when 'left' then e.left_at is not null
                         when 'removed' then e.removed_at is not null
                         else e.appointed_at is null and e.left_at is null and e.removed_at is null
                       end
                   and (:post = '' or e.post = :post)
                   and (:language = '' or e.languages @> array[:language::text])
                   and (:district = '' or o.district = :district)
                   and case :ready when 'now' then e.ready_from <= :today when 'year' then e.ready_from <= :year else true end
                   and (:review = '' or coalesce(e.reviewed_at, e.admitted_at) < :review_before
                        and e.appointed_at is null and e.left_at is null and e.removed_at is null)
                   and (:q = '' or strpos(support.folded(n.name || ' ' || o.short_name), support.folded(:q)) > 0)
                 order by case :sort when 'ready' then e.ready_from
                                     when 'review' then coalesce(e.reviewed_at, e.admitted_at, 'infinity')::date end,
                          n.sort_key, e.id
                offset :after
                 limit :size
                """)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("state", filter.state())
                .param("post", filter.post())
                .param("language", filter.language())
                .param("district", filter.district())
                .param("ready", filter.ready())
                .param("today", today)
                .param("year", today.plusYears(1))
                .param("review", filter.review())
                .param("review_before", reserve.reviewBefore())
                .param("q", filter.q())
                .param("sort", filter.sort())
                .param("after", filter.after())
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    /** Entries of one person, and those they put forward, as far as they see them: what is open first. */
    List<ReserveLine> concerning(long person, boolean own) {
        return sql.sql("""
                select e.*, coalesce(n.name, '') as name, o.short_name as place, coalesce(o.district, '') as district, s.steps, s.done
                  from support.reserve_entry e
                  left join registry_api.person n on n.id = e.person_id
                  join registry_api.place o on o.id = e.organisation_id
                 cross join lateral (
                   select count(*)::int as steps, count(t.done_on)::int as done
                     from support.reserve_step t
                    where t.entry_id = e.id
                      and t.dropped_at is null) s
                 where case when :own then e.person_id = :person else e.put_forward_by = :person and e.person_id <> :person end
                 order by e.appointed_at is null and e.left_at is null and e.removed_at is null desc, e.id desc
                 limit 60
                """)
                .param("person", person)
                .param("own", own)
                .query((row, n) -> line(row))
                .list();
    }

    private ReserveLine line(ResultSet row) throws SQLException {
        Instant looked = Moments.in(row, "reviewed_at");
        if (looked == null) {
            looked = Moments.in(row, "admitted_at");
        }
        LocalDate reviewed =
                looked == null ? null : looked.atZone(pack.timeZone()).toLocalDate();
        ReserveState state = Reserve.state(row);
        LocalDate ready = Objects.requireNonNull(row.getObject("ready_from", LocalDate.class));
        return new ReserveLine(
                row.getString("public_id"),
                row.getString("name"),
                row.getString("place"),
                row.getString("district"),
                row.getString("post"),
                languages((String[]) row.getArray("languages").getArray()),
                ready,
                !ready.isAfter(reserve.today()),
                row.getInt("steps"),
                row.getInt("done"),
                reviewed,
                reserve.reviewDue(state, looked),
                state);
    }

    List<Text> languages(String... codes) {
        List<String> wanted = Arrays.asList(codes);
        return pack.teachingLanguages().stream()
                .filter(one -> wanted.contains(one.code()))
                .map(CountryPack.TeachingLanguage::name)
                .toList();
    }
}
