package org.birge.registry.lists.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.birge.shared.pack.CountryPacks;

/** Reads a list of staff as it is read on 21 November 2026 in Azerbaijan. */
final class StaffLists {

    private static final Terms TERMS = new Terms(CountryPacks.load("az"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private StaffLists() {}

    static List<StaffLine> read(Path path) throws IOException {
        ListFile file = ListFile.look(path);
        StaffReader reader = new StaffReader(TERMS, TODAY);
        List<StaffLine> lines = new ArrayList<>();
        try (ListRows rows = file.rows(file.match())) {
            for (ListRow row = rows.next(); row != null; row = rows.next()) {
                lines.add(reader.read(row));
            }
        }
        return lines;
    }
}
