package org.birge.registry.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.birge.database.Scope;
import org.birge.notifications.Notice;
import org.birge.registry.DaysSetOff;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An authority sets days on top of the country's calendar, for its area, a district or one school: days off, or school days that make up for
 * them. All school-day arithmetic there follows; no due day of a task moves by itself. The heads concerned are told.
 */
@Component
public class SetDays {

    private static final int LONGEST = 60;

    /** @param kind off or school; both days included */
    public record Command(long organisation, String kind, LocalDate from, LocalDate until, String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.LINE);
        }
    }

    private final JdbcClient sql;
    private final CountryPack pack;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SetDays(JdbcClient sql, CountryPack pack, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.pack = pack;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Refuses whoever is no officer of an authority over the place, days past, more than 60 days at once, and days without a reason.
     *
     * @return how many open tasks there are due on these days
     */
    @Transactional
    public int run(Command command) {
        Scope scope = officer();
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        if (command.until().isBefore(command.from())) {
            throw new Refusal("registry.calendar.refusal.order");
        }
        if (command.from().isBefore(today)) {
            throw new Refusal("registry.calendar.refusal.past");
        }
        if (command.from().plusDays(LONGEST).isBefore(command.until())) {
            throw new Refusal("registry.calendar.refusal.long", LONGEST);
        }
        if (command.reason().isBlank()) {
            throw new Refusal("registry.calendar.refusal.reason");
        }
        String id = PublicId.next();
        if (add(id, command, scope) == 0) {
            throw new NotFound();
        }
        tell(command, today);
        if (command.kind().equals("off")) {
            events.publishEvent(setOff(id, command));
        }
        return command.kind().equals("off") ? due(command) : 0;
    }

    /** Takes days back that were set; what was is kept in the history. */
    @Transactional
    public void withdraw(String publicId) {
        Scope scope = officer();
        int changed = sql.sql("""
                update registry.special_day
                   set withdrawn_at = :now, withdrawn_by = :by::bigint
                 where public_id = :id
                   and place_key >= :low
                   and place_key < :high
                   and withdrawn_at is null
                """)
                .param("id", publicId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.account())
                .param("low", scope.low())
                .param("high", scope.high())
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    private static Scope officer() {
        Scope scope = Scope.current();
        if (!scope.role().equals("authority-officer")) {
            throw new NotFound();
        }
        return scope;
    }

    private int add(String id, Command command, Scope scope) {
        return sql.sql("""
                insert into registry.special_day (public_id, organisation_id, place_key, kind, from_day, until_day, reason, set_at, set_by)
                select :public_id, o.id, o.place_key, :kind, :from, :until, :reason, :now, :by::bigint
                  from registry.organisation o
                 where o.id = :organisation
                   and o.reach_low >= :low
                   and o.reach_high <= :high
                """)
                .param("public_id", id)
                .param("organisation", command.organisation())
                .param("kind", command.kind().equals("school") ? "school" : "off")
                .param("from", command.from())
                .param("until", command.until())
                .param("reason", command.reason().strip())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.account())
                .param("low", scope.low())
                .param("high", scope.high())
                .update();
    }

    private void tell(Command command, LocalDate today) {
        List<Long> heads = sql.sql("""
                select distinct h.person_id
                  from registry.organisation o
                  join registry.posting h on h.place_key >= o.reach_low and h.place_key < o.reach_high
                 where o.id = :organisation
                   and h.post = any (:heads)
                   and h.valid_from <= :today
                   and (h.valid_until is null or h.valid_until > :today)
                """)
                .param("organisation", command.organisation())
                .param("heads", pack.postsIn(CountryPack.RoleGroup.HEAD))
                .param("today", today)
                .query(Long.class)
                .list();
        if (!heads.isEmpty()) {
            events.publishEvent(new Notice(
                    heads,
                    "registry.calendar.notice." + (command.kind().equals("school") ? "school" : "off"),
                    List.of(
                            Notice.day(command.from()),
                            Notice.day(command.until()),
                            command.reason().strip()),
                    "/tasks/off-days"));
        }
    }

    private DaysSetOff setOff(String id, Command command) {
        return sql.sql("""
                select :id as id, o.reach_low as low, o.reach_high as high, o.kind = 'school' as school, :from::date as from, :until::date as until
                  from registry.organisation o
                 where o.id = :organisation
                """)
                .param("id", id)
                .param("organisation", command.organisation())
                .param("from", command.from())
                .param("until", command.until())
                .query(DaysSetOff.class)
                .single();
    }

    private int due(Command command) {
        return sql.sql("""
                select count(*)
                  from registry.organisation o
                  join tasks_api.task t on t.place_key >= o.reach_low and t.place_key < o.reach_high
                 where o.id = :organisation
                   and t.due between :from and :until
                   and t.done_at is null
                   and t.cancelled_at is null
                """)
                .param("organisation", command.organisation())
                .param("from", command.from())
                .param("until", command.until())
                .query(Integer.class)
                .single();
    }
}
