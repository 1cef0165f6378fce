package org.birge.registry.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The head, a deputy or the clerk of a school, or the head of a centre, enters when somebody is away: leave or illness, nothing more. The clock of that person's
 * reminders stands still meanwhile (cycle, 4); colleagues see until when, not why.
 */
@Component
public class EnterAbsence {

    private static final Set<String> KEEPERS = Set.of("head", "deputy", "secretary", "centre-head");
    private static final int LONGEST = 400;

    /** @param kind leave or illness; both days included */
    public record Command(long person, String kind, LocalDate from, LocalDate until) {}

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;

    EnterAbsence(JdbcClient sql, CountryPack pack, Clock clock) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * Refuses days in the wrong order, more than 400 of them, days further than a year away, days on which the person has no posting here, and
     * days that overlap others, sent at once too. Whoever keeps no staff here is not there.
     */
    @Transactional
    public void run(Command command) {
        Scope scope = keeper();
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        if (command.from().isBefore(today.minusDays(LONGEST))
                || command.until().isAfter(today.plusDays(2L * LONGEST))) {
            throw new Refusal("registry.absence.refusal.far");
        }
        if (command.until().isBefore(command.from())) {
            throw new Refusal("registry.absence.refusal.order");
        }
        if (command.from().plusDays(LONGEST).isBefore(command.until())) {
            throw new Refusal("registry.absence.refusal.long");
        }
        if (overlaps(command, scope)) {
            throw new Refusal("registry.absence.refusal.overlaps");
        }
        try {
            keep(add(command, scope), command.kind());
        } catch (DataIntegrityViolationException atOnce) {
            throw new Refusal("registry.absence.refusal.overlaps");
        }
    }

    /**
     * Somebody came back earlier: the last day is the day before, or nothing is left of it. Refuses an absence that somebody changed meanwhile.
     *
     * @param until the last day as it was read
     */
    @Transactional
    public void end(String publicId, LocalDate until, LocalDate back) {
        Scope scope = keeper();
        LocalDate now = sql.sql("""
                select until_day
                  from registry.absence
                 where public_id = :id
                   and organisation_id = :organisation
                   and withdrawn_at is null
                   for update
                """)
                .param("id", publicId)
                .param("organisation", scope.organisation())
                .query(LocalDate.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!now.equals(until) || now.isBefore(back)) {
            throw Refusal.stale();
        }
        sql.sql("""
                update registry.absence
                   set until_day = greatest(from_day, :last),
                       withdrawn_at = case when from_day > :last then :now else withdrawn_at end
                 where public_id = :id
                """)
                .param("id", publicId)
                .param("last", back.minusDays(1))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private long add(Command command, Scope scope) {
        return sql.sql("""
                insert into registry.absence (public_id, person_id, organisation_id, place_key, from_day, until_day, entered_at, entered_by)
                select :public_id, p.person_id, p.organisation_id, p.place_key, :from, :until, :now, :by::bigint
                  from registry.posting p
                 where p.person_id = :person
                   and p.organisation_id = :organisation
                   and p.valid_from <= :until
                   and (p.valid_until is null or p.valid_until > :from)
                 order by p.main desc, p.id
                 limit 1
                returning id
                """)
                .param("public_id", PublicId.next())
                .param("person", command.person())
                .param("organisation", scope.organisation())
                .param("from", command.from())
                .param("until", command.until())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.account())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("registry.absence.refusal.not-here"));
    }

    private void keep(long absence, String kind) {
        sql.sql("insert into registry.absence_kind (absence_id, kind) values (:absence, :kind)")
                .param("absence", absence)
                .param("kind", kind.equals("illness") ? "illness" : "leave")
                .update();
    }

    private static Scope keeper() {
        Scope scope = Scope.current();
        if (!KEEPERS.contains(scope.role()) || scope.organisation() == null) {
            throw new NotFound();
        }
        return scope;
    }

    private boolean overlaps(Command command, Scope scope) {
        return sql.sql("""
                select exists (select 1
                                 from registry.absence
                                where person_id = :person
                                  and organisation_id = :organisation
                                  and withdrawn_at is null
                                  and from_day <= :until
                                  and until_day >= :from)
                """)
                .param("person", command.person())
                .param("organisation", scope.organisation())
                .param("from", command.from())
                .param("until", command.until())
                .query(Boolean.class)
                .single();
    }
}
