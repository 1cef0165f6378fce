package org.birge.registry.division;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.birge.database.Scope;
import org.birge.registry.DivisionLed;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of a centre says who works in which division (J0.4): what a methodist speaks for follows from it. */
@Component
public class AssignToDivision {

    private static final String KEEPER = "centre-head";

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AssignToDivision(JdbcClient sql, CountryPack pack, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * From today on.
     *
     * @param centre id of the centre. Refuses who works there already; a division the pack does not know and a person who is not of the centre
     *     are not there.
     */
    @Transactional
    public void run(long centre, long person, String division) {
        keeper(centre);
        if (pack.bodies().divisions().stream().noneMatch(one -> one.code().equals(division))) {
            throw new NotFound();
        }
        if (standing(centre, person, division)) {
            throw new Refusal("registry.division.refusal.twice");
        }
        int added = sql.sql("""
                insert into registry.division_member (public_id, organisation_id, place_key, person_id, division, valid_from, assigned_at, assigned_by)
                select :public_id, o.id, o.place_key, :person, :division, :today, :now, :by::bigint
                  from registry.organisation o
                 where o.id = :centre
                   and o.kind = 'centre'
                   and exists (select 1
                                 from registry.posting p
                                where p.person_id = :person
                                  and p.organisation_id = o.id
                                  and p.valid_from <= :today
                                  and (p.valid_until is null or p.valid_until > :today))
                """)
                .param("public_id", PublicId.next())
                .param("centre", centre)
                .param("person", person)
                .param("division", division)
                .param("today", today())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().account())
                .update();
        if (added == 0) {
            throw new NotFound();
        }
    }

    /** They work there no more from today on. */
    @Transactional
    public void end(long centre, String publicId) {
        keeper(centre);
        String division = sql.sql("""
                update registry.division_member
                   set valid_until = :today
                 where public_id = :id
                   and organisation_id = :centre
                   and valid_until is null
                returning division
                """)
                .param("id", publicId)
                .param("centre", centre)
                .param("today", today())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        events.publishEvent(new DivisionLed(centre, division));
    }

    /** They lead the division, or no longer; several may. Who works there no more is not there. */
    @Transactional
    public void lead(long centre, String publicId, boolean leads) {
        keeper(centre);
        String division = sql.sql("""
                update registry.division_member
                   set leads = :leads
                 where public_id = :id
                   and organisation_id = :centre
                   and valid_until is null
                returning division
                """)
                .param("leads", leads)
                .param("id", publicId)
                .param("centre", centre)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        events.publishEvent(new DivisionLed(centre, division));
    }

    private static void keeper(long centre) {
        Scope scope = Scope.current();
        boolean own = scope.role().equals(KEEPER) && scope.organisation() != null && scope.organisation() == centre;
        if (!own && !scope.role().startsWith("job:")) {
            throw new NotFound();
        }
    }

    private boolean standing(long centre, long person, String division) {
        return sql.sql("""
                select exists (select 1
                                 from registry.division_member
                                where organisation_id = :centre
                                  and person_id = :person
                                  and division = :division
                                  and valid_until is null)
                """)
                .param("centre", centre)
                .param("person", person)
                .param("division", division)
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(pack.timeZone()));
    }
}
