package org.birge.registry.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.birge.database.Scope;
import org.birge.registry.lists.reading.Column;
import org.birge.registry.lists.reading.ColumnMatch;
import org.birge.registry.lists.reading.ListFile;
import org.birge.registry.lists.reading.ListKind;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lists that were sent in. */
@Repository
class ListImports {

    private static final TypeReference<Map<String, Integer>> PLACES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    ListImports(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    ListImport add(ListFile list, String fileName, long bytes, long placeKey, Instant now) {
        Scope scope = Scope.current();
        String publicId = PublicId.next();
        sql.sql("""
                insert into registry.list_import (public_id, organisation_id, place_key, kind, file_name, form, sheets_left, bytes, headings, examples,
                                                  places, received_at, received_by)
                values (:public_id, :organisation, :place, :kind, :file_name, :form, :left, :bytes, :headings, :examples,
                        :places::jsonb, :now, :by)
                """)
                .param("public_id", publicId)
                .param("organisation", scope.organisation())
                .param("place", placeKey)
                .param("kind", list.kind().name().toLowerCase(Locale.ROOT))
                .param("file_name", fileName)
                .param("form", list.form())
                .param("left", list.leftOut().toArray(String[]::new))
                .param("bytes", bytes)
                .param("headings", list.match().headings().toArray(String[]::new))
                .param("examples", examples(list))
                .param("places", places(list.match()))
                .param("now", time(now))
                .param("by", scope.account())
                .update();
        return find(publicId);
    }

    private static String[] examples(ListFile list) {
        return IntStream.range(0, list.match().headings().size())
                .mapToObj(place -> String.join(", ", list.examples(place, 3)))
                .toArray(String[]::new);
    }

    private String places(ColumnMatch match) {
        Map<String, Integer> codes = new TreeMap<>();
        match.places().forEach((column, place) -> codes.put(column.code(), place));
        return json.writeValueAsString(codes);
    }

    /** @throws NotFound when it is not there or not within reach */
    ListImport find(String publicId) {
        return sql.sql("select * from registry.list_import where public_id = :public_id")
                .param("public_id", publicId)
                .query(this::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The same, locked until the transaction ends. */
    ListImport lock(String publicId) {
        return sql.sql("select * from registry.list_import where public_id = :public_id for update")
                .param("public_id", publicId)
                .query(this::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Until the transaction ends nobody else takes this list over. The row itself stays free, so that the work can say how far it is. */
    void takeAlone(long id) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('registry.list_import ' || :id, 0))")
                .param("id", id)
                .query()
                .singleRow();
    }

    List<ListImport> latest(int size) {
        return sql.sql("select * from registry.list_import order by received_at desc, id desc limit :size")
                .param("size", size)
                .query(this::row)
                .list();
    }

    void match(long id, ColumnMatch match) {
        sql.sql("update registry.list_import set places = :places::jsonb, read_at = null where id = :id")
                .param("places", places(match))
                .param("id", id)
                .update();
    }

    void read(long id, int skipped, Instant now) {
        sql.sql("update registry.list_import set read_at = :now, skipped = :skipped where id = :id")
                .param("now", time(now))
                .param("skipped", skipped)
                .param("id", id)
                .update();
    }

    void taken(long id, Instant now) {
        sql.sql("update registry.list_import set taken_at = :now, taken_by = :by where id = :id")
                .param("now", time(now))
                .param("by", Scope.current().account())
                .param("id", id)
                .update();
    }

    void undone(long id, Instant now) {
        sql.sql("update registry.list_import set undone_at = :now, undone_by = :by where id = :id")
                .param("now", time(now))
                .param("by", Scope.current().account())
                .param("id", id)
                .update();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private ListImport row(ResultSet row, int n) throws SQLException {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        json.readValue(row.getString("places"), PLACES)
                .forEach((code, place) -> Column.of(code).ifPresent(column -> places.put(column, place)));
        return new ListImport(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("place_key"),
                ListKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("file_name"),
                row.getString("form"),
                Arrays.asList((String[]) row.getArray("sheets_left").getArray()),
                Arrays.asList((String[]) row.getArray("headings").getArray()),
                Arrays.asList((String[]) row.getArray("examples").getArray()),
                places,
                row.getTimestamp("received_at").toInstant(),
                instant(row, "working_since"),
                instant(row, "worked_at"),
                row.getString("step"),
                row.getInt("rows_done"),
                instant(row, "read_at"),
                row.getInt("skipped"),
                instant(row, "taken_at"),
                instant(row, "undone_at"),
                instant(row, "swept_at"),
                row.getString("failure"),
                Arrays.asList((String[]) row.getArray("failure_values").getArray()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
