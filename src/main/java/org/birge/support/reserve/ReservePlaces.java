package org.birge.support.reserve;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where people of the reserve work, and entries that come along when they change their place. */
@Repository
class ReservePlaces {

    private final JdbcClient sql;
    private final Reserve reserve;

    ReservePlaces(JdbcClient sql, Reserve reserve) {
        this.sql = sql;
        this.reserve = reserve;
    }

    /** The main place of somebody within reach today. */
    Optional<Reserve.Workplace> of(long person) {
        return sql.sql("""
                select o.id, o.place_key as key
                  from registry_api.posting p
                  join registry_api.place o on o.id = p.organisation_id and o.kind in ('school', 'centre')
                 where p.person_id = :person
                   and p.place_key >= (select scope.low())
                   and p.place_key < (select scope.high())
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                 order by p.main desc, p.id
                 limit 1
                """)
                .param("person", person)
                .param("today", reserve.today())
                .query(Reserve.Workplace.class)
                .optional();
    }

    /** Whether the person works no more where the entry stands. Only they see all their postings. */
    boolean behind(ReserveEntry entry) {
        return sql.sql("""
                select not exists (select 1
                                     from registry_api.posting p
                                    where p.person_id = :person
                                      and p.organisation_id = :organisation
                                      and p.valid_from <= :today
                                      and (p.valid_until is null or p.valid_until > :today))
                """)
                .param("person", entry.person())
                .param("organisation", entry.organisation())
                .param("today", reserve.today())
                .query(Boolean.class)
                .single();
    }

    /** The person's entry for this post that was consented to and goes on. */
    Optional<ReserveEntry> standing(long person, String post) {
        return sql.sql("""
                select e.*
                  from support.reserve_entry e
                 where e.person_id = :person
                   and e.post = :post
                   and e.consented_at is not null
                   and e.appointed_at is null
                   and e.left_at is null
                   and e.removed_at is null
                   for update
                """)
                .param("person", person)
                .param("post", post)
                .query((row, n) -> Reserve.entry(row))
                .optional();
    }

    /** Takes the entry along to where its person works now, with all that was decided. */
    void moved(ReserveEntry entry, Reserve.Workplace at) {
        sql.sql("update support.reserve_entry set organisation_id = :organisation, place_key = :place where id = :id")
                .param("id", entry.id())
                .param("organisation", at.id())
                .param("place", at.key())
                .update();
        reserve.happened(entry.id(), "moved", null);
    }
}
