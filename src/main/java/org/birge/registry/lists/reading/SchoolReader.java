package org.birge.registry.lists.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a list of schools. */
public final class SchoolReader {

    private static final BigDecimal QUARTER_TURN = BigDecimal.valueOf(90);
    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);
    private static final int LONGEST_NAME = 500;

    private final Terms terms;

    public SchoolReader(Terms terms) {
        this.terms = terms;
    }

    public SchoolLine read(ListRow row) {
        Cells cells = new Cells(row);
        String code = cells.code(Column.CODE);
        if (code.isEmpty()) {
            cells.tell(Finding.refused(Column.CODE, "school-missing"));
        }
        return new SchoolLine(
                row.number(),
                code,
                name(cells),
                cells.name(Column.DISTRICT),
                degrees(cells, Column.LATITUDE, QUARTER_TURN),
                degrees(cells, Column.LONGITUDE, HALF_TURN),
                languages(cells),
                kind(cells),
                cells.findings());
    }

    private static String name(Cells cells) {
        String name = cells.name(Column.NAME);
        if (!NameText.hasLetter(name)) {
            cells.tell(Finding.refused(Column.NAME, "name-missing"));
        } else if (name.length() > LONGEST_NAME || name.startsWith("=")) {
            cells.tell(Finding.refused(Column.NAME, "name", name.substring(0, Math.min(name.length(), 100))));
        }
        return name;
    }

    private static @Nullable BigDecimal degrees(Cells cells, Column column, BigDecimal greatest) {
        BigDecimal degrees = cells.number(column);
        if (degrees != null && degrees.abs().compareTo(greatest) > 0) {
            cells.tell(Finding.refused(column, "degrees", degrees.toPlainString()));
        }
        return degrees;
    }

    private List<String> languages(Cells cells) {
        List<String> codes = new ArrayList<>();
        for (String typed : cells.text(Column.LANGUAGES).split("[;,/+|]|\\s+(?:və|и|және|and)\\s+")) {
            String language = typed.strip();
            if (!language.isEmpty()) {
                terms.language(language)
                        .ifPresentOrElse(
                                codes::add, () -> cells.tell(Finding.note(Column.LANGUAGES, "language", language)));
            }
        }
        return codes.stream().distinct().toList();
    }

    private @Nullable String kind(Cells cells) {
        String typed = cells.text(Column.KIND);
        String kind = terms.schoolKind(typed).orElse(null);
        if (!typed.isEmpty() && kind == null) {
            cells.tell(Finding.note(Column.KIND, "kind", typed));
        }
        return kind;
    }
}
