package org.birge.registry.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.birge.registry.lists.reading.Column;
import org.birge.registry.lists.reading.ListFile;
import org.birge.registry.lists.reading.ListKind;
import org.birge.registry.lists.reading.ListRows;
import org.birge.registry.lists.reading.SchoolReader;
import org.birge.registry.lists.reading.StaffReader;
import org.birge.registry.lists.reading.Terms;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a list as its columns are matched, so that one sees row by row what would happen. Changes nothing in the registry. */
@Component
class ReadList {

    private final ListImports imports;
    private final ListParts parts;
    private final StaffIntake staff;
    private final SchoolIntake schools;
    private final ListWork work;
    private final CountryPack pack;
    private final Clock clock;
    private final TransactionTemplate within;

    ReadList(
            ListImports imports,
            ListParts parts,
            StaffIntake staff,
            SchoolIntake schools,
            ListWork work,
            CountryPack pack,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.parts = parts;
        this.staff = staff;
        this.schools = schools;
        this.work = work;
        this.pack = pack;
        this.clock = clock;
        this.within = new TransactionTemplate(transactions);
    }

    /** Begins reading beside this request. Refuses a list whose needed columns are not all matched, or that was taken over. */
    void begin(ListImport list) {
        if (list.takenAt() != null) {
            throw new Refusal("registry.lists.refusal.taken");
        }
        if (list.sweptAt() != null) {
            throw new Refusal("registry.lists.refusal.swept");
        }
        for (Column missing : list.match().missing(list.kind())) {
            throw new Refusal("registry.lists.refusal.column-missing." + missing.code());
        }
        work.begin(list, "reading", () -> within.executeWithoutResult(status -> run(list)));
    }

    private void run(ListImport list) {
        Path file = null;
        try {
            file = parts.copy(list);
            int skipped;
            try (ListRows rows = ListFile.look(file).rows(list.match())) {
                if (list.kind() == ListKind.STAFF) {
                    LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
                    staff.take(list, rows, new StaffReader(new Terms(pack), today), n -> work.progress(list.id(), n));
                } else {
                    schools.take(list, rows, new SchoolReader(new Terms(pack)), n -> work.progress(list.id(), n));
                }
                skipped = rows.skipped();
            }
            imports.read(list.id(), skipped, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(file);
        }
    }

    private static void remove(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
