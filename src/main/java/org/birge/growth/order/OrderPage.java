package org.birge.growth.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.birge.shared.SchoolYear;
import org.birge.shared.Text;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** One order with its lines, as far as it has come. */
public record OrderPage(
        Facts order,
        List<Line> lines,
        Rights rights,
        List<Event> history,
        Map<String, String> typed,
        Problems problems) {

    /**
     * @param office who draws it up; authority who agrees, as they are written on the letter
     * @param institute to whom, with how it is reached
     * @param answerBy the last promised day of the authority, while the order is before it; overdue whether it is over
     * @param today the last day a letter may bear
     */
    public record Facts(
            String publicId,
            String office,
            String authority,
            Institute institute,
            SchoolYear year,
            String words,
            @Nullable String drawnBy,
            @Nullable LocalDate answerBy,
            boolean overdue,
            @Nullable String reason,
            @Nullable String letterNumber,
            @Nullable LocalDate letterDay,
            LocalDate today,
            OrderState state,
            long version) {}

    /** @param area name of the area of needs; subject and language likewise */
    public record Line(
            OrderLine line,
            @Nullable Text area,
            @Nullable Text subject,
            @Nullable Text language) {}

    public record Rights(
            boolean change,
            boolean submit,
            boolean agree,
            boolean giveBack,
            boolean send,
            boolean answer,
            boolean plan,
            boolean finish,
            boolean withdraw) {

        public boolean any() {
            return submit || agree || giveBack || send || finish || withdraw;
        }
    }

    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words) {}

    /** The same page with what was typed into one of its forms. */
    OrderPage with(Map<String, String> given) {
        return new OrderPage(order, lines, rights, history, given, Problems.none());
    }

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** People asked for in all lines. */
    public int people() {
        return lines.stream().mapToInt(one -> one.line().people()).sum();
    }

    public boolean answers() {
        return lines.stream().anyMatch(one -> one.line().answered());
    }
}
