package org.birge.councils;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.birge.database.Gathering;
import org.birge.database.Query;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What other modules put before councils, and where it stands. */
@Repository
public class Subjects {

    /** One on an item or in a row of the plan of work; the kind and subject mean something only to the module that put it there. */
    public record Put(
            String kind,
            String subject,
            String title,
            String link,
            @Nullable Long presenterId,
            String question,
            @Nullable Long plannedId,
            @Nullable Long itemId) {

        AgendaText text() {
            return new AgendaText(title, presenterId, question, List.of(link));
        }

        /** The same, on another item. */
        Put on(Item other) {
            return new Put(kind, subject, title, link, presenterId, question, null, other.id());
        }
    }

    private record Standing(
            String councilKind,
            String councilPublicId,
            @Nullable String sessionPublicId,
            @Nullable Integer number,
            @Nullable OffsetDateTime heldAt,
            @Nullable LocalDate plannedDay,
            String state,
            @Nullable Boolean adopted,
            @Nullable String minutesNumber) {}

    private final JdbcClient sql;
    private final CountryPack pack;

    Subjects(JdbcClient sql, CountryPack pack) {
        this.sql = sql;
        this.pack = pack;
    }

    /** Where it stands now, as far as the reader's places reach; empty when no council has had it before it. */
    @Transactional(readOnly = true)
    public Optional<SubjectStanding> standing(String kind, String subject) {
        return history(kind, subject).stream().findFirst();
    }

    /** Every agenda it was put on, the latest first. */
    @Transactional(readOnly = true)
    public List<SubjectStanding> history(String kind, String subject) {
        return standings(kind, subject).list(sql).stream().map(this::standing).toList();
    }

    /** Where it stands now, gathered with other questions of the transaction under way. */
    public Supplier<Optional<SubjectStanding>> standing(Gathering asked, String kind, String subject) {
        Supplier<Optional<Standing>> latest = asked.first(standings(kind, subject));
        return () -> latest.get().map(this::standing);
    }

    private static Query<Standing> standings(String kind, String subject) {
        return Query.of("""
                select council_kind, council_public_id, session_public_id, number, held_at, planned_day, state, adopted, minutes_number
                  from councils_api.subject
                 where kind = :kind
                   and subject = :subject
                 order by id desc
                """, Standing.class).with("kind", kind).with("subject", subject);
    }

    void add(Council council, Put put, Instant now, @Nullable Long by) {
        sql.sql("""
                insert into councils.subject
                  (council_id, place_key, kind, subject, title, link, presenter_id, question, planned_id, item_id, recorded_at, recorded_by)
                values (:council, :place, :kind, :subject, :title, :link, :presenter, :question, :planned, :item, :now, :by)
                """)
                .param("council", council.id())
                .param("place", council.placeKey())
                .param("kind", put.kind())
                .param("subject", put.subject())
                .param("title", put.title())
                .param("link", put.link())
                .param("presenter", put.presenterId())
                .param("question", put.question())
                .param("planned", put.plannedId())
                .param("item", put.itemId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Those that wait in a row of the plan of work. */
    List<Put> waitingIn(PlannedSitting planned) {
        return sql.sql("""
                select kind, subject, title, link, presenter_id, question, planned_id, item_id
                  from councils.subject
                 where planned_id = :planned
                   and item_id is null
                 order by id
                """).param("planned", planned.id()).query(Put.class).list();
    }

    /** By the row of the plan of work they wait in. */
    Map<Long, List<Put>> waitingFor(long council) {
        return sql.sql("""
                select kind, subject, title, link, presenter_id, question, planned_id, item_id
                  from councils.subject
                 where council_id = :council
                   and item_id is null
                 order by id
                """).param("council", council).query(Put.class).list().stream()
                .collect(Collectors.groupingBy(put -> Objects.requireNonNull(put.plannedId())));
    }

    /** The waiting one has become an item. */
    void placed(Put put, Item item) {
        sql.sql("""
                update councils.subject
                   set item_id = :item
                 where planned_id = :planned
                   and item_id is null
                   and kind = :kind
                   and subject = :subject
                """)
                .param("item", item.id())
                .param("planned", put.plannedId())
                .param("kind", put.kind())
                .param("subject", put.subject())
                .update();
    }

    /** By the item they stand on. */
    Map<Long, Put> of(long session) {
        return sql.sql("""
                select a.kind, a.subject, a.title, a.link, a.presenter_id, a.question, a.planned_id, a.item_id
                  from councils.subject a
                  join councils.item i on i.id = a.item_id
                 where i.session_id = :session
                """).param("session", session).query(Put.class).list().stream()
                .collect(Collectors.toMap(put -> Objects.requireNonNull(put.itemId()), put -> put));
    }

    private SubjectStanding standing(Standing row) {
        LocalDate day = row.heldAt() == null
                ? Objects.requireNonNull(row.plannedDay())
                : row.heldAt().atZoneSameInstant(pack.timeZone()).toLocalDate();
        return new SubjectStanding(
                row.councilKind(),
                row.councilPublicId(),
                row.sessionPublicId(),
                row.number(),
                day,
                SubjectStanding.State.valueOf(row.state().toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(row.adopted()),
                row.minutesNumber());
    }
}
