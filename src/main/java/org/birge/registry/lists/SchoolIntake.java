package org.birge.registry.lists;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.birge.registry.lists.reading.Column;
import org.birge.registry.lists.reading.Finding;
import org.birge.registry.lists.reading.ListRow;
import org.birge.registry.lists.reading.ListRows;
import org.birge.registry.lists.reading.SchoolLine;
import org.birge.registry.lists.reading.SchoolReader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Brings the rows of a list of schools into the database, some hundreds at a time, and has them sorted out there. */
@Component
class SchoolIntake {

    private static final int BATCH = 500;

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Line(
            int row,
            boolean refused,
            boolean mended,
            List<Told> findings,
            List<String> cells,
            String code,
            String name,
            String district,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            List<String> languages,
            @Nullable String schoolKind,
            @Nullable Long parent) {}

    private final JdbcClient sql;
    private final Districts districts;
    private final JsonMapper json;

    SchoolIntake(JdbcClient sql, Districts districts, JsonMapper json) {
        this.sql = sql;
        this.districts = districts;
        this.json = json;
    }

    /** Must run inside a transaction. */
    void take(ListImport list, ListRows rows, SchoolReader reader, IntConsumer progress) throws IOException {
        sql.sql("delete from registry.import_row where import_id = :id")
                .param("id", list.id())
                .update();
        List<Districts.Authority> authorities = districts.withinReach();
        Set<String> codes = new HashSet<>();
        List<Line> batch = new ArrayList<>(BATCH);
        int count = 0;
        for (ListRow row = rows.next(); row != null; row = rows.next()) {
            batch.add(line(row, reader.read(row), authorities, codes));
            count++;
            if (batch.size() == BATCH) {
                sortOut(list, batch);
                progress.accept(count);
            }
        }
        sortOut(list, batch);
    }

    private static Line line(ListRow row, SchoolLine line, List<Districts.Authority> authorities, Set<String> codes) {
        List<Finding> findings = new ArrayList<>(line.findings());
        Optional<Long> parent = Districts.of(authorities, line.district());
        if (parent.isEmpty()) {
            findings.add(Finding.refused(Column.DISTRICT, "district", line.district()));
        }
        if (!line.code().isEmpty() && !codes.add(line.code())) {
            findings.add(Finding.refused(Column.CODE, "code-twice", line.code()));
        }
        return new Line(
                line.row(),
                findings.stream().anyMatch(finding -> finding.weight() == Finding.Weight.REFUSED),
                line.mended(),
                Told.of(findings),
                row.cells(),
                line.code(),
                line.name(),
                line.district(),
                line.latitude(),
                line.longitude(),
                line.languages(),
                line.kind(),
                parent.orElse(null));
    }

    private void sortOut(ListImport list, List<Line> batch) {
        sql.sql("select registry.sort_out_schools(:id, :place, :lines::jsonb)")
                .param("id", list.id())
                .param("place", list.placeKey())
                .param("lines", json.writeValueAsString(batch))
                .query()
                .singleRow();
        batch.clear();
    }
}
