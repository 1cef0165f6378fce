package org.birge.councils;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.birge.access.Actor;
import org.birge.access.Permission;
import org.birge.calendar.DatedEntries;
import org.birge.calendar.DatedEntry;
import org.birge.calendar.DatedEntry.When;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sittings of the councils one takes part in, with their agenda, in one's calendar. How long one lasts is known at its end only. */
@Component
class SittingHours implements DatedEntries {

    private static final Duration USUAL = Duration.ofMinutes(90);

    private record Row(
            String publicId,
            int number,
            OffsetDateTime heldAt,
            String heldIn,
            @Nullable OffsetDateTime closedAt,
            OffsetDateTime changedAt,
            int version,
            String agenda,
            boolean cancelled) {}

    private final JdbcClient sql;
    private final Councils councils;
    private final Rights rights;
    private final CountryPack pack;

    SittingHours(JdbcClient sql, Councils councils, Rights rights, CountryPack pack) {
        this.sql = sql;
        this.councils = councils;
        this.rights = rights;
        this.pack = pack;
    }

    @Override
    public List<DatedEntry> of(Actor actor, LocalDate since, Words words) {
        if (!actor.atSchool() || !actor.may(Permission.READ_COUNCILS)) {
            return List.of();
        }
        return councils.of(actor.organisation()).stream()
                .filter(rights::takesPart)
                .flatMap(council -> sittings(council, since).stream().map(row -> entry(council, row, words)))
                .toList();
    }

    private List<Row> sittings(Council council, LocalDate since) {
        return sql.sql("""
                select s.public_id, s.number, s.held_at, s.held_in, s.closed_at, s.version,
                       greatest(s.recorded_at, s.invited_at, s.opened_at, s.closed_at, s.cancelled_at) as changed_at,
                       coalesce((select string_agg(i.position || '. ' || i.title, e'\\n' order by i.position)
                                   from councils.item i
                                  where i.session_id = s.id), '') as agenda,
                       s.cancelled_at is not null as cancelled
                  from councils.session s
                 where s.council_id = :council
                   and s.held_at >= :since
                 order by s.held_at, s.id
                 limit 100
                """)
                .param("council", council.id())
                .param("since", since.atStartOfDay(pack.timeZone()).toOffsetDateTime())
                .query(Row.class)
                .list();
    }

    private DatedEntry entry(Council council, Row row, Words words) {
        String name = CouncilNames.heading(pack.council(council.kind()).name(), words.language());
        Instant begins = row.heldAt().toInstant();
        return new DatedEntry(
                "sitting-" + row.publicId(),
                row.version(),
                row.changedAt().toInstant(),
                words.of("councils.calendar.sitting", name, row.number()),
                row.agenda(),
                row.heldIn(),
                "/councils/sessions/" + row.publicId(),
                When.between(begins, ends(begins, row.closedAt())),
                row.cancelled());
    }

    private static Instant ends(Instant begins, @Nullable OffsetDateTime closed) {
        return closed != null && closed.toInstant().isAfter(begins) ? closed.toInstant() : begins.plus(USUAL);
    }
}
