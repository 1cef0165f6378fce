package org.birge.registry.acting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Heads and acting heads of one school within reach. */
@Repository
class ActingHeads {

    /** The school, locked by whoever names. */
    record School(long id, String publicId, String name, long placeKey) {}

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    ActingHeads(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }

    @Transactional(readOnly = true)
    School school(String publicId) {
        Scope scope = Scope.current();
        return sql.sql("""
                select o.id, o.public_id, p.name, o.place_key
                  from registry.organisation o
                  join registry.organisation_period p on p.organisation_id = o.id and p.valid_until is null
                 where o.public_id = :id
                   and o.kind = 'school'
                   and o.place_key >= :low
                   and o.place_key < :high
                """)
                .param("id", publicId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(School.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Everybody in the head's post there, acting or not, who has not left it before a year ago; the latest first. */
    @Transactional(readOnly = true)
    public List<ActingPage.Row> rows(long school) {
        return sql.sql("""
                select p.public_id as posting, p.version, a.public_id as person, p.person_id as person_id,
                       n.surname || ' ' || n.first_name || ' ' || n.patronymic as name,
                       p.acting, p.valid_from as "from", p.valid_until as until, coalesce(p.basis, '') as basis
                  from registry.posting p
                  join registry.person a on a.id = p.person_id
                  join registry.person_period n on n.person_id = p.person_id and n.valid_until is null
                 where p.organisation_id = :school
                   and p.post = any (:heads)
                   and (p.valid_until is null or p.valid_until > :since)
                   and (not p.acting or p.valid_until > p.valid_from)
                 order by p.valid_from desc, p.id desc
                 limit 40
                """)
                .param("school", school)
                .param("heads", heads())
                .param("since", today().minusYears(1))
                .query(ActingPage.Row.class)
                .list();
    }

    /** The id of somebody who works there on that day and is not its head then. */
    Optional<Long> colleague(School school, String person, LocalDate day) {
        return sql.sql("""
                select a.id
                  from registry.person a
                 where a.public_id = :person
                   and exists (select 1
                                 from registry.posting p
                                where p.person_id = a.id
                                  and p.organisation_id = :school
                                  and not p.acting
                                  and p.valid_from <= :day
                                  and (p.valid_until is null or p.valid_until > :day))
                   and not exists (select 1
                                     from registry.posting p
                                    where p.person_id = a.id
                                      and p.organisation_id = :school
                                      and not p.acting
                                      and p.post = any (:heads)
                                      and (p.valid_until is null or p.valid_until > :day))
                """)
                .param("person", person)
                .param("school", school.id())
                .param("day", day)
                .param("heads", heads())
                .query(Long.class)
                .optional();
    }

    /** @return false when somebody else acts on one of these days */
    boolean add(School school, long person, LocalDate from, LocalDate until, @Nullable String basis) {
        try {
            sql.sql("""
                    insert into registry.posting (public_id, person_id, organisation_id, place_key, post, main, acting, basis, valid_from, valid_until,
                                                  recorded_at, recorded_by)
                    values (:public_id, :person, :school, :place, :post, false, true, :basis, :from, :until, :now, :by)
                    """)
                    .param("public_id", PublicId.next())
                    .param("person", person)
                    .param("school", school.id())
                    .param("place", school.placeKey())
                    .param("post", heads()[0])
                    .param("basis", basis)
                    .param("from", from)
                    .param("until", until)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", Scope.current().account())
                    .update();
            return true;
        } catch (DataIntegrityViolationException overlapping) {
            return false;
        }
    }

    void end(String posting, LocalDate until) {
        sql.sql("""
                update registry.posting
                   set valid_until = greatest(valid_from, :until), version = version + 1
                 where public_id = :posting
                """).param("posting", posting).param("until", until).update();
    }

    /** Whom it concerns beside those named: the heads and deputies there. */
    List<Long> leaders(long school) {
        return sql.sql("""
                select distinct person_id
                  from registry.posting
                 where organisation_id = :school
                   and post = any (:leaders)
                   and (valid_until is null or valid_until > :today)
                """)
                .param("school", school)
                .param("leaders", leaders())
                .param("today", today())
                .query(Long.class)
                .list();
    }

    private String[] leaders() {
        return pack.postsIn(CountryPack.RoleGroup.HEAD, CountryPack.RoleGroup.DEPUTY);
    }

    private String[] heads() {
        return pack.postsIn(CountryPack.RoleGroup.HEAD);
    }
}
