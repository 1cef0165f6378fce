package org.birge.registry.lists;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.birge.registry.Identifiers;
import org.birge.registry.lists.reading.ListRow;
import org.birge.registry.lists.reading.ListRows;
import org.birge.registry.lists.reading.StaffLine;
import org.birge.registry.lists.reading.StaffReader;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brings the rows of a staff list into the database, read and copied one by one, and has them sorted out there. */
@Component
class StaffIntake {

    private static final int TOLD_EVERY = 1000;

    private final JdbcClient sql;
    private final DataSource dataSource;
    private final Identifiers identifiers;
    private final JsonMapper json;

    StaffIntake(JdbcClient sql, DataSource dataSource, Identifiers identifiers, JsonMapper json) {
        this.sql = sql;
        this.dataSource = dataSource;
        this.identifiers = identifiers;
        this.json = json;
    }

    /** Must run inside a transaction. */
    void take(ListImport list, ListRows rows, StaffReader reader, IntConsumer progress) throws IOException {
        sql.sql("select registry.begin_staff_intake()").query().singleRow();
        CopyLines lines = new CopyLines(copy());
        int count = 0;
        for (ListRow row = rows.next(); row != null; row = rows.next()) {
            write(lines, row, reader.read(row));
            if (++count % TOLD_EVERY == 0) {
                progress.accept(count);
            }
        }
        lines.finish();
        sql.sql("delete from registry.import_row where import_id = :id")
                .param("id", list.id())
                .update();
        sql.sql("select registry.sort_out_staff(:id, :place)")
                .param("id", list.id())
                .param("place", list.placeKey())
                .query()
                .singleRow();
    }

    private CopyIn copy() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy pg_temp.staff_intake from stdin with (format text)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(CopyLines lines, ListRow row, StaffLine line) {
        boolean refused = line.refused();
        lines.value(line.row())
                .value(refused)
                .value(line.mended())
                .value(line.findings().isEmpty() ? "[]" : json.writeValueAsString(Told.of(line.findings())))
                .array(row.cells())
                .value(line.schoolCode())
                .value(line.surname())
                .value(line.firstName())
                .value(line.patronymic())
                .bytes(refused ? null : identifiers.lookupOf(line.identifier()))
                .bytes(refused ? null : identifiers.seal(line.identifier()))
                .value(line.bornOn())
                .value(line.sex())
                .value(line.post())
                .value(line.subject())
                .value(line.weeklyLoad())
                .value(line.hiredOn())
                .value(line.email())
                .value(line.phone())
                .end();
    }
}
