package org.birge.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** One cell as text. */
final class CellText {

    /** Excel itself shows no more than 15 digits; the rest is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern ONLY_ZEROS = Pattern.compile("0{2,}");
    private static final Pattern NOT_SHOWN_AS_DATE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime DAY_0_FROM_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

    private CellText() {}

    static String of(Cell cell, boolean from1904) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return number(number, cell.getDataFormatId(), cell.getDataFormatString(), from1904);
        }
        if (cell.getValue() instanceof Boolean truth) {
            return truth.toString();
        }
        return String.valueOf(cell.getValue()).strip();
    }

    static String number(BigDecimal number, @Nullable Integer formatId, @Nullable String format, boolean from1904) {
        if (isDate(formatId, format)) {
            try {
                return date(number, from1904);
            } catch (DateTimeException | ArithmeticException beyondAllCalendars) {
                return plain(number);
            }
        }
        String digits = plain(number);
        if (format == null || !ONLY_ZEROS.matcher(format).matches() || digits.startsWith("-")) {
            return digits;
        }
        return "0".repeat(Math.max(0, format.length() - digits.length())) + digits;
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
        return rounded.scale() > 1000 || rounded.scale() < -1000 ? number.toString() : rounded.toPlainString();
    }

    private static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        String shown = NOT_SHOWN_AS_DATE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return shown.indexOf('y') >= 0 || shown.indexOf('d') >= 0 || shown.indexOf('m') >= 0 && shown.indexOf('h') >= 0;
    }

    /** A day, a day with its time, or a time alone. */
    private static String date(BigDecimal number, boolean from1904) {
        long seconds = Math.round(number.doubleValue() * 86_400);
        LocalDateTime moment = (from1904 ? DAY_0_FROM_1904 : DAY_0).plusSeconds(seconds);
        if (seconds >= 0 && seconds < 86_400) {
            return moment.toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString();
        }
        boolean wholeDay = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return wholeDay ? moment.toLocalDate().toString() : moment.toString();
    }
}
