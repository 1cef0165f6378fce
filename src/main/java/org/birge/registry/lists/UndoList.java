package org.birge.registry.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.access.Trail;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes back all that an import did, as long as no later work changed or refers to one of its rows. */
@Component
class UndoList {

    private final ListImports imports;
    private final RolesOfList roles;
    private final ListWork work;
    private final JdbcClient sql;
    private final Trail trail;
    private final CountryPack pack;
    private final Clock clock;
    private final TransactionTemplate within;

    UndoList(
            ListImports imports,
            RolesOfList roles,
            ListWork work,
            JdbcClient sql,
            Trail trail,
            CountryPack pack,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.roles = roles;
        this.work = work;
        this.sql = sql;
        this.trail = trail;
        this.pack = pack;
        this.clock = clock;
        this.within = new TransactionTemplate(transactions);
    }

    /** Begins taking it back beside this request. Refuses a list that was not taken over, and one whose rows later work stands on. */
    void begin(String publicId) {
        ListImport list = within.execute(status -> checked(imports.find(publicId)));
        work.begin(list, "undoing", () -> {
            within.executeWithoutResult(status -> run(publicId));
            trail.record("list-undone", "import", list.id(), Map.of());
        });
    }

    private ListImport checked(ListImport list) {
        if (!list.canBeUndone()) {
            throw new Refusal("registry.lists.refusal.not-taken");
        }
        if (!stoppedBy(list, 1).isEmpty()) {
            throw new Refusal("registry.lists.refusal.later-work");
        }
        return list;
    }

    private void run(String publicId) {
        ListImport list = checked(imports.lock(publicId));
        roles.takeBack(list, LocalDate.now(clock.withZone(pack.timeZone())));
        sql.sql("select registry.take_back_import(:id)")
                .param("id", list.id())
                .query()
                .singleRow();
        imports.undone(list.id(), clock.instant());
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
