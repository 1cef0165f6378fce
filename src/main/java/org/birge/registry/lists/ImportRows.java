package org.birge.registry.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.birge.registry.staff.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports as they were sorted out. */
@Repository
class ImportRows {

    /** What becomes of the rows of a list, in the order of the page. */
    static final List<String> OUTCOMES = List.of("add", "change", "same", "request", "refused");

    private static final TypeReference<List<Told>> TOLD = new TypeReference<>() {};

    /** A refused row as it came, with its reasons. */
    record Refused(int row, List<String> cells, List<Told> findings) {}

    private final JdbcClient sql;
    private final Terms terms;
    private final JsonMapper json;

    ImportRows(JdbcClient sql, Terms terms, JsonMapper json) {
        this.sql = sql;
        this.terms = terms;
        this.json = json;
    }

    /** How many rows of each outcome, and of those that go in how many were mended. */
    Map<String, Integer> counts(long id) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        OUTCOMES.forEach(outcome -> counts.put(outcome, 0));
        counts.put("mended", 0);
        sql.sql("""
                select outcome, count(*) as rows, count(*) filter (where mended) as mended
                  from registry.import_row
                 where import_id = :id
                 group by outcome
                """).param("id", id).query(row -> {
            counts.put(row.getString("outcome"), row.getInt("rows"));
            if (!row.getString("outcome").equals("refused")) {
                counts.merge("mended", row.getInt("mended"), Integer::sum);
            }
        });
        return counts;
    }

    /** @param show an outcome, "mended", or null for all */
    List<ImportRow> page(long id, @Nullable String show, int after, int size) {
        return sql.sql("""
                select r.row, r.outcome, r.mended, coalesce(r.name, concat_ws(' ', r.surname, r.first_name, r.patronymic)) as shown_name,
                       r.post, r.subject, r.findings,
                       case when r.name is null then concat_ws(' · ', coalesce(o.short_name, o.name, r.code), o.district) else concat_ws(' · ', r.code, r.district) end
                         as detail
                  from registry.import_row r
                  left join registry.organisation_period o on o.organisation_id = r.organisation_id and o.valid_until is null
                 where r.import_id = :id
                   and r.row > :after
                   and (:show::text is null or r.outcome = :show or :show = 'mended' and r.mended and r.outcome <> 'refused')
                 order by r.row
                 limit :size
                """)
                .param("id", id)
                .param("after", after)
                .param("show", show)
                .param("size", size)
                .query((row, n) -> new ImportRow(
                        row.getInt("row"),
                        row.getString("outcome"),
                        row.getBoolean("mended"),
                        row.getString("shown_name"),
                        terms.post(row.getString("post")),
                        terms.subject(row.getString("subject")),
                        row.getString("detail"),
                        told(row)))
                .list();
    }

    /** To be closed, inside a transaction. */
    Stream<Refused> refused(long id) {
        return sql
                .sql("""
                select row, cells, findings
                  from registry.import_row
                 where import_id = :id
                   and outcome = 'refused'
                 order by row
                """)
                .param("id", id)
                .query((row, n) -> new Refused(
                        row.getInt("row"),
                        Arrays.asList((String[]) row.getArray("cells").getArray()),
                        told(row)))
                .stream();
    }

    private List<Told> told(ResultSet row) throws SQLException {
        return json.readValue(row.getString("findings"), TOLD);
    }
}
