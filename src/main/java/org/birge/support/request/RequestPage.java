package org.birge.support.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Text;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;

/**
 * One request with what happened to it.
 *
 * @param staff who may take it on; empty for those who may not give it
 * @param divisions where else it may go
 * @param measure of the school's plan it is for
 */
public record RequestPage(
        Facts request,
        boolean late,
        Rights rights,
        LocalDate today,
        List<Member> staff,
        List<CountryPack.Division> divisions,
        List<Visit> visits,
        @Nullable Measure measure,
        List<Event> history) {

    /**
     * @param planned day of the help; null until somebody took it on
     * @param form how help is given: visit, online or centre
     * @param minutes of work, once done
     * @param given how often the asker gave it back
     */
    public record Facts(
            String publicId,
            String school,
            String schoolId,
            String askedBy,
            Instant askedAt,
            String whom,
            Text section,
            @Nullable Text subject,
            @Nullable Text area,
            String topic,
            String words,
            String wish,
            @Nullable LocalDate wantedBy,
            String divisionCode,
            Text division,
            LocalDate promised,
            RequestState state,
            @Nullable Long responsibleId,
            @Nullable String responsible,
            @Nullable LocalDate planned,
            @Nullable String form,
            @Nullable LocalDate doneOn,
            @Nullable Integer minutes,
            @Nullable String doneWords,
            int given,
            @Nullable Integer rating,
            @Nullable String ratingWords,
            long version) {}

    public record Rights(boolean withdraw, boolean take, boolean passOn, boolean record, boolean confirm) {

        public boolean any() {
            return withdraw || take || passOn || record || confirm;
        }
    }

    /** Somebody of the centre; open are the requests taken on and not closed. */
    public record Member(long id, String name, int open) {}

    /** @param address in the school's plan; null for whoever reads it elsewhere */
    public record Measure(String title, @Nullable String address) {}

    /** A visit for the request's sake. */
    public record Visit(String publicId, LocalDate day, String hours) {}

    public record Event(
            Instant at,
            @Nullable String who,
            String what,
            @Nullable String words) {}
}
