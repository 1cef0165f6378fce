package org.birge.development.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.birge.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Those looked at and the lines of advice of notes. */
@Repository
class NoteParts {

    private final JdbcClient sql;

    NoteParts(JdbcClient sql) {
        this.sql = sql;
    }

    List<Note.Reader> readers(long note) {
        return sql.sql("""
                select r.person_id as id, p.public_id, p.name, r.read_at
                  from development.note_reader r
                  join registry_api.person p on p.id = r.person_id
                 where r.note_id = :note
                 order by p.sort_key, p.id
                """)
                .param("note", note)
                .query((row, n) -> new Note.Reader(
                        row.getLong("id"),
                        row.getString("public_id"),
                        row.getString("name"),
                        moment(row.getObject("read_at", OffsetDateTime.class))))
                .list();
    }

    List<Note.Advice> advice(long note) {
        return sql.sql("""
                select a.position, a.words, a.responsible_id, p.public_id as responsible_public_id, p.name as responsible, a.due, a.task_id,
                       t.public_id as task
                  from development.note_advice a
                  left join registry_api.person p on p.id = a.responsible_id
                  left join tasks_api.task t on t.id = a.task_id
                 where a.note_id = :note
                 order by a.position
                """)
                .param("note", note)
                .query((row, n) -> new Note.Advice(
                        row.getInt("position"),
                        row.getString("words"),
                        row.getLong("responsible_id"),
                        String.valueOf(row.getString("responsible_public_id")),
                        String.valueOf(row.getString("responsible")),
                        row.getObject("due", LocalDate.class),
                        row.getObject("task_id", Long.class),
                        row.getString("task")))
                .list();
    }

    void readBy(long note, long organisation, Collection<Long> people) {
        sql.sql("delete from development.note_reader where note_id = :note and read_at is null")
                .param("note", note)
                .update();
        alsoReadBy(note, organisation, people);
    }

    void alsoReadBy(long note, long organisation, Collection<Long> people) {
        sql.sql("""
                insert into development.note_reader (note_id, organisation_id, person_id)
                select distinct :note::bigint, :organisation::bigint, p
                  from unnest(:people::bigint[]) as r (p)
                    on conflict do nothing
                """)
                .param("note", note)
                .param("organisation", organisation)
                .param("people", people.toArray(Long[]::new))
                .update();
    }

    void advise(long note, List<WriteNote.Line> lines, List<Long> responsible) {
        sql.sql("delete from development.note_advice where note_id = :note")
                .param("note", note)
                .update();
        for (int i = 0; i < lines.size(); i++) {
            sql.sql("""
                    insert into development.note_advice (note_id, position, words, responsible_id, due)
                    values (:note, :position, :words, :responsible, :due)
                    """)
                    .param("note", note)
                    .param("position", i + 1)
                    .param("words", lines.get(i).words().strip())
                    .param("responsible", responsible.get(i))
                    .param("due", lines.get(i).due())
                    .update();
        }
    }

    void given(long note, int position, long task) {
        sql.sql("update development.note_advice set task_id = :task where note_id = :note and position = :position")
                .param("note", note)
                .param("position", position)
                .param("task", task)
                .update();
    }

    void read(long note, long person, Instant now) {
        sql.sql("""
                update development.note_reader
                   set read_at = coalesce(read_at, :now)
                 where note_id = :note
                   and person_id = :person
                """)
                .param("note", note)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void clear(long note) {
        sql.sql("delete from development.note_advice where note_id = :note")
                .param("note", note)
                .update();
        sql.sql("delete from development.note_reader where note_id = :note")
                .param("note", note)
                .update();
    }

    /** The ids of colleagues at a school on that day, in the order asked. @throws NotFound when one is none */
    List<Long> colleagues(long school, Collection<String> publicIds, LocalDate today) {
        return publicIds.stream().map(id -> colleague(school, id, today)).toList();
    }

    private long colleague(long school, String publicId, LocalDate today) {
        return sql.sql("""
                select distinct p.id
                  from registry_api.person p
                  join registry_api.posting w on w.person_id = p.id
                 where p.public_id = :id
                   and w.organisation_id = :school
                   and w.valid_from <= :today
                   and (w.valid_until is null or w.valid_until > :today)
                """)
                .param("id", publicId)
                .param("school", school)
                .param("today", today)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
