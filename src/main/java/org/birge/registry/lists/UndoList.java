package org.birge.registry.lists;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.birge.access.Trail;
import org.birge.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back all that an import did, as long as no later work changed or refers to one of its rows. */
@Component
class UndoList {

    private final ListImports imports;
    private final JdbcClient sql;
    private final Trail trail;
    private final Clock clock;

    UndoList(ListImports imports, JdbcClient sql, Trail trail, Clock clock) {
        this.imports = imports;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void run(String publicId) {
        ListImport list = imports.lock(publicId);
        if (!list.canBeUndone()) {
            throw new Refusal("registry.lists.refusal.not-taken");
        }
        if (!stoppedBy(list, 1).isEmpty()) {
            throw new Refusal("registry.lists.refusal.later-work");
        }
        sql.sql("select registry.take_back_import(:id)")
                .param("id", list.id())
                .query()
                .singleRow();
        imports.undone(list.id(), clock.instant());
        trail.record("list-undone", "import", list.id(), Map.of());
    }

    /** The first rows that keep an import from being undone. */
    List<StoppedRow> stoppedBy(ListImport list, int size) {
        return sql.sql("""
                select s.at_row as row, coalesce(concat_ws(' ', r.surname, r.first_name), '') || coalesce(r.name, '') as name, min(s.reason) as reason
                  from registry.import_stopped_by(:id) s
                  left join registry.import_row r on r.import_id = :id and r.row = s.at_row
                 group by s.at_row, r.surname, r.first_name, r.name
                 order by s.at_row
                 limit :size
                """)
                .param("id", list.id())
                .param("size", size)
                .query((row, n) -> new StoppedRow(row.getInt("row"), row.getString("name"), row.getString("reason")))
                .list();
    }
}
