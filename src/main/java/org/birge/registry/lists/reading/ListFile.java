package org.birge.registry.lists.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file that was looked at: what it is, where its heading stands and what its columns seem to mean. Reading it again from
 * the beginning gives the rows.
 */
public final class ListFile {

    /** Rows among which the heading is looked for, and from which the usual form of dates is told. */
    static final int LOOKED_AT = 60;

    private final Sheet sheet;
    private final Header header;
    private final List<SheetRows.Row> first;

    private ListFile(Sheet sheet, Header header, List<SheetRows.Row> first) {
        this.sheet = sheet;
        this.header = header;
        this.first = first;
    }

    /**
     * Looks at a file by its content, whatever its name.
     *
     * @throws UnreadableList when it is not a list
     */
    public static ListFile look(Path file) throws IOException {
        Sheet sheet =
                switch (FileKind.of(head(file))) {
                    case CSV -> SeparatedText.look(file);
                    case XLSX -> Workbook.look(file);
                    case OLD_EXCEL -> throw new UnreadableList("registry.lists.file.old-excel");
                    case EMPTY -> throw new UnreadableList("registry.lists.file.empty");
                    case OTHER -> throw new UnreadableList("registry.lists.file.other");
                };
        List<SheetRows.Row> first = first(sheet);
        return new ListFile(sheet, Header.among(first), first);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(512);
        }
    }

    static List<SheetRows.Row> first(Sheet sheet) throws IOException {
        List<SheetRows.Row> rows = new ArrayList<>();
        try (SheetRows all = sheet.open()) {
            for (var row = all.next(); row != null && rows.size() < LOOKED_AT; row = all.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    public ListKind kind() {
        return header.kind();
    }

    public int headerRow() {
        return header.row();
    }

    /** The proposal; the reader of rows may be given a corrected one. */
    public ColumnMatch match() {
        return header.match();
    }

    /** What the file was recognised as, in short: "CSV, UTF-8, ;" or "XLSX". */
    public String form() {
        return sheet.form();
    }

    /** Names of the sheets of a workbook that hold something and are not read. */
    public List<String> leftOut() {
        return sheet instanceof Workbook workbook ? workbook.leftOut() : List.of();
    }

    /** A few values of a column, to see what is in it. */
    public List<String> examples(int place, int howMany) {
        return first.stream()
                .filter(row -> row.number() > header.row())
                .map(row -> NameText.spaced(row.cell(place)))
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(howMany)
                .toList();
    }

    /** The rows below the heading, meant as the match says. */
    public ListRows rows(ColumnMatch match) throws IOException {
        return new ListRows(sheet.open(), header, match, ListForm.of(first, header, match, sheet.separated()));
    }

    /** A sheet of rows that can be opened again and again. */
    interface Sheet {

        SheetRows open() throws IOException;

        String form();

        /** Whether separators make the cells, so that one inside a value moves those behind it. */
        boolean separated();
    }

    @Override
    public String toString() {
        return kind().name().toLowerCase(Locale.ROOT) + ", " + form();
    }
}
