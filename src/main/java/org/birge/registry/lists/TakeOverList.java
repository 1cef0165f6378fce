package org.birge.registry.lists;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.birge.access.Trail;
import org.birge.database.Scope;
import org.birge.registry.lists.reading.ListKind;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a list over as its preview says, in one transaction: all of it or nothing. When the registry has changed so that
 * the preview no longer holds, nothing is taken over and the list must be read again.
 */
@Component
class TakeOverList {

    private final ListImports imports;
    private final ListParts parts;
    private final SchoolTakeover schools;
    private final RolesOfList roles;
    private final ListWork work;
    private final JdbcClient sql;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final CountryPack pack;
    private final Clock clock;
    private final TransactionTemplate within;

    TakeOverList(
            ListImports imports,
            ListParts parts,
            SchoolTakeover schools,
            RolesOfList roles,
            ListWork work,
            JdbcClient sql,
            Trail trail,
            ApplicationEventPublisher events,
            CountryPack pack,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.parts = parts;
        this.schools = schools;
        this.roles = roles;
        this.work = work;
        this.sql = sql;
        this.trail = trail;
        this.events = events;
        this.pack = pack;
        this.clock = clock;
        this.within = new TransactionTemplate(transactions);
    }

    /** Begins the takeover beside this request; asked twice, it happens once. */
    void begin(ListImport list) {
        if (list.readAt() == null) {
            throw new Refusal("registry.lists.refusal.not-read");
        }
        if (list.sweptAt() != null) {
            throw new Refusal("registry.lists.refusal.swept");
        }
        if (list.takenAt() == null) {
            work.begin(list, "taking", () -> {
                within.executeWithoutResult(status -> run(list.id(), list.publicId()));
                trail.record("list-taken-over", "import", list.id(), Map.of());
            });
        }
    }

    private void run(long id, String publicId) {
        imports.takeAlone(id);
        ListImport list = imports.find(publicId);
        if (list.takenAt() != null) {
            return;
        }
        refuseStale(list);
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (list.kind() == ListKind.STAFF) {
            staff(list, today);
            roles.give(list, now);
        } else {
            schools.run(list, today, rows -> work.progress(list.id(), rows));
        }
        imports.taken(list.id(), now);
        parts.drop(list.id());
        events.publishEvent(new ListTakenOver(list.id(), list.placeKey(), now));
    }

    private void staff(ListImport list, LocalDate today) {
        sql.sql("select registry.take_over_staff(:id, :place, :identifier, :today, :now, :by)")
                .param("id", list.id())
                .param("place", list.placeKey())
                .param("identifier", pack.identifier().kind().name())
                .param("today", today)
                .param("now", ListImports.time(clock.instant()))
                .param("by", Scope.current().account())
                .query()
                .singleRow();
    }

    private void refuseStale(ListImport list) {
        String asked = list.kind() == ListKind.STAFF
                ? "select registry.staff_preview_is_stale(:id)"
                : "select registry.schools_preview_is_stale(:id)";
        if (sql.sql(asked).param("id", list.id()).query(Boolean.class).single()) {
            throw new Refusal("registry.lists.refusal.stale");
        }
    }
}
