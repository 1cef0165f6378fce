package org.birge.growth.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;

/** One contact, as far as it has come. */
public record ContactPage(
        Facts contact, Rights rights, List<Event> history, Map<String, String> typed, Problems problems) {

    /**
     * @param country two letters
     * @param answersFor name and answersId public id of who answers for it; null where the reader does not see them
     * @param answerBy the last promised day of the authority, while it is before it; overdue whether it is over
     */
    public record Facts(
            String publicId,
            String office,
            String kind,
            String name,
            String country,
            String purpose,
            LocalDate from,
            LocalDate until,
            @Nullable String answersFor,
            long answersId,
            @Nullable LocalDate answerBy,
            boolean overdue,
            @Nullable String reason,
            @Nullable String number,
            @Nullable LocalDate day,
            LocalDate today,
            ContactState state,
            long version) {

        public boolean before() {
            return state.before(from, today);
        }
    }

    public record Rights(
            boolean mend,
            boolean agree,
            boolean giveBack,
            boolean enter,
            boolean handOver,
            boolean end,
            boolean withdraw) {

        public boolean any() {
            return mend || agree || giveBack || enter || handOver || end || withdraw;
        }
    }

    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words) {}

    /** The same page with what was typed into one of its forms. */
    ContactPage with(Map<String, String> given) {
        return new ContactPage(contact, rights, history, given, Problems.none());
    }

    /** What stands in the form of the agreement: typed, entered before, or today as its day. */
    public String agreement(String name) {
        if (typed.containsKey(name)) {
            return text(name);
        }
        return name.equals("agreement-number")
                ? Objects.requireNonNullElse(contact.number(), "")
                : Objects.requireNonNullElse(contact.day(), contact.today()).toString();
    }

    public String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
