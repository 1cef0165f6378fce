package org.birge.registry.lists.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the rows of a staff list: mends what was meant otherwise, says so, and refuses what cannot be right. */
public final class StaffReader {

    /** Hours a week beyond which a load cannot be meant (the registry holds no greater one). */
    static final BigDecimal GREATEST_LOAD = BigDecimal.valueOf(40);

    private static final int YOUNGEST = 14;
    private static final int OLDEST = 100;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern PHONE = Pattern.compile("[+\\d][\\d ()\\-.,;/]{4,40}");

    private static final int LONGEST = 254;
    private static final Pattern SEVERAL = Pattern.compile("[,;/+]|\\s(?:və|и|және|and)\\s");

    private final Terms terms;
    private final LocalDate today;

    public StaffReader(Terms terms, LocalDate today) {
        this.terms = terms;
        this.today = today;
    }

    public StaffLine read(ListRow row) {
        Cells cells = new Cells(row);
        PersonName name = PersonName.read(cells, terms.locale(), row.firstNameFirst());
        String identifier = identifier(cells);
        LocalDate bornOn = bornOn(cells, identifier);
        LocalDate hiredOn = hiredOn(cells, bornOn);
        String post = post(cells);
        if (row.tooLong()) {
            cells.tell(Finding.refused(null, "too-many-cells"));
        }
        return new StaffLine(
                row.number(),
                schoolCode(cells),
                name.surname(),
                name.firstName(),
                name.patronymic(),
                identifier,
                bornOn,
                sex(cells),
                post,
                subject(cells),
                load(cells),
                hiredOn,
                matching(cells, Column.EMAIL, EMAIL, "email"),
                matching(cells, Column.PHONE, PHONE, "phone"),
                cells.findings());
    }

    private static String schoolCode(Cells cells) {
        String code = cells.schoolCode(Column.SCHOOL_CODE);
        if (code.isEmpty()) {
            cells.tell(Finding.refused(Column.SCHOOL_CODE, "school-missing"));
        }
        return code;
    }

    private String identifier(Cells cells) {
        String typed = cells.code(Column.IDENTIFIER);
        if (typed.isEmpty()) {
            cells.tell(Finding.refused(Column.IDENTIFIER, "identifier-missing"));
            return "";
        }
        String identifier = terms.identifier().normalise(typed);
        if (!identifier.equals(typed)) {
            cells.tell(Finding.mended(Column.IDENTIFIER, "identifier"));
        }
        terms.identifier()
                .check(identifier)
                .ifPresent(problem -> cells.tell(
                        new Finding(Finding.Weight.REFUSED, Column.IDENTIFIER, problem, java.util.List.of())));
        return identifier;
    }

    private @Nullable LocalDate bornOn(Cells cells, String identifier) {
        LocalDate bornOn = cells.date(Column.BORN_ON, today);
        if (bornOn == null) {
            return null;
        }
        if (bornOn.isAfter(today)) {
            cells.tell(Finding.refused(Column.BORN_ON, "born-in-future", bornOn.toString()));
        } else if (bornOn.isAfter(today.minusYears(YOUNGEST)) || bornOn.isBefore(today.minusYears(OLDEST))) {
            cells.tell(Finding.refused(Column.BORN_ON, "age", bornOn.toString()));
        } else if (terms.identifier()
                .birthDate(identifier)
                .filter(carried -> !carried.equals(bornOn))
                .isPresent()) {
            cells.tell(Finding.note(Column.BORN_ON, "birth-date-of-identifier"));
        }
        return bornOn;
    }

    private @Nullable LocalDate hiredOn(Cells cells, @Nullable LocalDate bornOn) {
        LocalDate hiredOn = cells.date(Column.HIRED_ON, today);
        if (hiredOn != null && bornOn != null && !bornOn.isAfter(today) && hiredOn.isBefore(bornOn)) {
            cells.tell(Finding.refused(Column.HIRED_ON, "hired-before-born", hiredOn.toString()));
        } else if (hiredOn != null
                && (bornOn != null && hiredOn.isBefore(bornOn.plusYears(YOUNGEST))
                        || hiredOn.isBefore(today.minusYears(OLDEST))
                        || hiredOn.isAfter(today.plusYears(1)))) {
            cells.tell(Finding.refused(Column.HIRED_ON, "hired", hiredOn.toString()));
        }
        return hiredOn;
    }

    private @Nullable String sex(Cells cells) {
        String typed = cells.text(Column.SEX);
        if (typed.isEmpty()) {
            return null;
        }
        String sex = terms.sex(typed).orElse(null);
        if (sex == null) {
            cells.tell(Finding.note(Column.SEX, "sex", typed));
        }
        return sex;
    }

    private @Nullable String post(Cells cells) {
        String typed = cells.text(Column.POST);
        if (typed.isEmpty()) {
            cells.tell(Finding.refused(Column.POST, "post-missing"));
            return null;
        }
        String post = terms.posts().exact(typed).orElse(null);
        if (post != null) {
            return post;
        }
        post = terms.subjects().taught(typed).isPresent()
                ? "teacher"
                : terms.posts().like(typed).orElse(null);
        cells.tell(
                post == null
                        ? Finding.refused(Column.POST, "post", typed)
                        : Finding.mended(Column.POST, "word", typed));
        return post;
    }

    /** From its own column, else from the post: "teacher of physics". */
    private @Nullable String subject(Cells cells) {
        String typed = cells.text(Column.SUBJECT);
        if (typed.isEmpty()) {
            return terms.subjects().taught(cells.text(Column.POST)).orElse(null);
        }
        String subject = terms.subjects().exact(typed).orElse(null);
        if (subject != null) {
            return subject;
        }
        subject = terms.subjects().like(typed).orElse(null);
        String first = SEVERAL.split(typed)[0].strip();
        if (subject != null) {
            cells.tell(Finding.mended(Column.SUBJECT, "word", typed));
        } else if (!first.equals(typed) && terms.subjects().exact(first).isPresent()) {
            cells.tell(Finding.note(Column.SUBJECT, "subjects", typed, first));
            return terms.subjects().exact(first).get();
        } else {
            cells.tell(Finding.note(Column.SUBJECT, "subject", typed));
        }
        return subject;
    }

    private static @Nullable BigDecimal load(Cells cells) {
        BigDecimal load = cells.number(Column.WEEKLY_LOAD, NumberText::hours);
        if (load == null) {
            return null;
        }
        if (load.compareTo(GREATEST_LOAD) > 0) {
            cells.tell(Finding.refused(Column.WEEKLY_LOAD, "load", load.toPlainString()));
        } else if (load.signum() < 0) {
            cells.tell(Finding.refused(Column.WEEKLY_LOAD, "number", load.toPlainString()));
        }
        BigDecimal kept = load.setScale(Math.min(load.scale(), 1), RoundingMode.HALF_UP);
        if (kept.compareTo(load) != 0) {
            cells.tell(Finding.mended(Column.WEEKLY_LOAD, "number", load.toPlainString(), kept.toPlainString()));
        }
        return kept;
    }

    private static String matching(Cells cells, Column column, Pattern form, String key) {
        String typed = cells.text(column);
        if (typed.isEmpty() || typed.length() <= LONGEST && form.matcher(typed).matches()) {
            return typed;
        }
        cells.tell(Finding.note(column, key, typed));
        return "";
    }
}
