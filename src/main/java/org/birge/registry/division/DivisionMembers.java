package org.birge.registry.division;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.birge.registry.NamedColleagues;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of a centre and the divisions they work in today. */
@Repository
class DivisionMembers {

    private final JdbcClient sql;
    private final NamedColleagues colleagues;
    private final CountryPack pack;
    private final Clock clock;

    DivisionMembers(JdbcClient sql, NamedColleagues colleagues, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.colleagues = colleagues;
        this.pack = pack;
        this.clock = clock;
    }

    /** People of the centre, by what is typed of the name. */
    @Transactional(readOnly = true)
    public List<Picker.Suggestion> named(long centre, String text) {
        long key = sql.sql("select place_key from registry_api.place where id = :id")
                .param("id", centre)
                .query(Long.class)
                .single();
        return colleagues.named(centre, key, text, today()).stream()
                .limit(Picker.SHOWN)
                .map(one -> new Picker.Suggestion(
                        one.publicId(), one.name(), "", pack.post(one.post()).name()))
                .toList();
    }

    /** The id of somebody who works at the centre today; whoever does not is not there. */
    @Transactional(readOnly = true)
    public long staff(long centre, String publicId) {
        return sql.sql("""
                select a.id
                  from registry.person a
                 where a.public_id = :person
                   and exists (select 1
                                 from registry.posting p
                                where p.person_id = a.id
                                  and p.organisation_id = :centre
                                  and p.valid_from <= :today
                                  and (p.valid_until is null or p.valid_until > :today))
                """)
                .param("person", publicId)
                .param("centre", centre)
                .param("today", today())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<DivisionsPage.Member> members(long centre) {
        return sql.sql("""
                select m.public_id, m.division, n.name, m.valid_from as since, m.leads
                  from registry.division_member m
                  join registry_api.person n on n.id = m.person_id
                 where m.organisation_id = :centre
                   and (m.valid_until is null or m.valid_until > :today)
                 order by m.leads desc, n.sort_key, n.id
                """)
                .param("centre", centre)
                .param("today", today())
                .query(DivisionsPage.Member.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
