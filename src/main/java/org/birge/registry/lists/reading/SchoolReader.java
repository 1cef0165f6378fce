package org.birge.registry.lists.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a list of schools. */
public final class SchoolReader {

    private static final BigDecimal QUARTER_TURN = BigDecimal.valueOf(90);
    private static final BigDecimal HALF_TURN = BigDecimal.valueOf(180);
    private static final int LONGEST_NAME = 500;
    private static final Pattern NO_NAME = Pattern.compile("^[=+@|-]|[<>{}]");

    /** A question mark inside a word stands where the file could not hold a letter. */
    private static final Pattern LOST = Pattern.compile("\\p{L}\\?+\\p{L}|\\?{2}");

    private final Terms terms;

    public SchoolReader(Terms terms) {
        this.terms = terms;
    }

    public SchoolLine read(ListRow row) {
        Cells cells = new Cells(row);
        String code = cells.schoolCode(Column.CODE);
        if (code.isEmpty()) {
            cells.tell(Finding.refused(Column.CODE, "school-missing"));
        } else if (row.codeLength() > 0 && code.length() != row.codeLength()) {
            cells.tell(Finding.note(Column.CODE, "code-length", Integer.toString(row.codeLength())));
        }
        if (row.tooLong()) {
            cells.tell(Finding.refused(null, "too-many-cells"));
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
        } else if (name.indexOf('\ufffd') >= 0 || LOST.matcher(name).find()) {
            cells.tell(Finding.refused(Column.NAME, "letters-lost", name.substring(0, Math.min(name.length(), 100))));
        } else if (name.length() > LONGEST_NAME || NO_NAME.matcher(name).find()) {
            cells.tell(Finding.refused(Column.NAME, "name", name.substring(0, Math.min(name.length(), 100))));
        }
        return name;
    }

    private static @Nullable BigDecimal degrees(Cells cells, Column column, BigDecimal greatest) {
        BigDecimal degrees = cells.number(column, NumberText::degrees);
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
                terms.languages()
                        .exact(language)
                        .or(() -> terms.languages().like(language))
                        .ifPresentOrElse(
                                codes::add, () -> cells.tell(Finding.note(Column.LANGUAGES, "language", language)));
            }
        }
        return codes.stream().distinct().toList();
    }

    private @Nullable String kind(Cells cells) {
        String typed = cells.text(Column.KIND);
        String kind = terms.schoolKinds()
                .exact(typed)
                .or(() -> terms.schoolKinds().like(typed))
                .orElse(null);
        if (!typed.isEmpty() && kind == null) {
            cells.tell(Finding.note(Column.KIND, "kind", typed));
        }
        return kind;
    }
}
