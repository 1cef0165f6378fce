package org.birge.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools that go on and have no head of their own. */
@Repository
public class SchoolsWithoutHead {

    /**
     * @param acting who acts there, as far as the reader may see them
     * @param lastDay of whoever acts; null where nobody does
     * @param all how many such schools there are
     */
    public record School(
            String publicId,
            String name,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable String acting,
            @Nullable LocalDate lastDay,
            int all) {}

    private final JdbcClient sql;
    private final String[] heads;

    SchoolsWithoutHead(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.heads = pack.postsIn(CountryPack.RoleGroup.HEAD);
    }

    /** Of the schools whose keys lie from low to below high: those that nobody heads first, then those where the acting head's time ends soonest. */
    public List<School> within(long low, long high, LocalDate today, int most) {
        return sql.sql("""
                with headless as (
                  select o.id, o.public_id, s.person_id, s.valid_until, (count(*) over ())::int as "all"
                    from registry.organisation o
                    left join registry.posting s on s.organisation_id = o.id and s.acting and s.valid_from <= :today and s.valid_until > :today
                   where o.kind = 'school'
                     and o.place_key >= :low
                     and o.place_key < :high
                     and not exists (select 1 from registry.organisation_end e where e.organisation_id = o.id)
                     and not exists (select 1
                                       from registry.posting h
                                      where h.organisation_id = o.id
                                        and h.post = any (:heads)
                                        and not h.acting
                                        and h.valid_from <= :today
                                        and (h.valid_until is null or h.valid_until > :today))
                )
                select o.public_id, coalesce(t.short_name, t.name) as name, t.latitude, t.longitude, n.surname || ' ' || n.first_name as acting,
                       o.valid_until - 1 as last_day, o."all"
                  from headless o
                  join registry.organisation_period t on t.organisation_id = o.id and t.valid_until is null
                  left join registry.person_period n on n.person_id = o.person_id and n.valid_until is null
                 order by o.valid_until nulls first, t.name, o.id
                 limit :most
                """)
                .param("low", low)
                .param("high", high)
                .param("heads", heads)
                .param("today", today)
                .param("most", most)
                .query(School.class)
                .list();
    }
}
