package org.birge.support.request;

import java.time.Clock;
import java.time.LocalDate;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of a school asks the centre for support (J0.5). */
@Component
public class AskForSupport {

    /**
     * @param whom it is for: teacher, leader or school
     * @param section of the plan it belongs to; the division that answers for it gets it
     * @param subject code of the pack, null where none is meant
     * @param wish visit, online or any
     * @param measure public id of the measure of the plan it is for; one the school does not have is left out
     * @param area code of an area of needs it is about, null where none was named
     * @param wantedBy day by which help is needed, today or later; null when there is none
     */
    public record Command(
            String whom,
            String section,
            @Nullable String subject,
            String topic,
            String words,
            String wish,
            @Nullable LocalDate wantedBy,
            @Nullable String measure,
            @Nullable String area) {

        public Command(
                String whom,
                String section,
                @Nullable String subject,
                String topic,
                String words,
                String wish,
                @Nullable LocalDate wantedBy) {
            this(whom, section, subject, topic, words, wish, wantedBy, null, null);
        }

        public Command(
                String whom,
                String section,
                @Nullable String subject,
                String topic,
                String words,
                String wish,
                @Nullable LocalDate wantedBy,
                @Nullable String measure) {
            this(whom, section, subject, topic, words, wish, wantedBy, measure, null);
        }

        public Command {
            Longest.demand("topic", topic, Longest.NAME);
            Longest.demand("words", words, Longest.ACCOUNT);
            Longest.demand("wish", wish, Longest.NAME);
            Longest.demand("area", area, Longest.NAME);
        }
    }

    private final SupportRequests requests;
    private final Divisions divisions;
    private final SupportNews news;
    private final CountryPack pack;
    private final Clock clock;

    AskForSupport(SupportRequests requests, Divisions divisions, SupportNews news, CountryPack pack, Clock clock) {
        this.requests = requests;
        this.divisions = divisions;
        this.news = news;
        this.pack = pack;
        this.clock = clock;
    }

    /** @return the request's public id. Refuses whom no person stands behind, and a day that has passed. */
    @Transactional
    public String run(Command command) {
        LocalDate today = LocalDate.now(clock.withZone(pack.timeZone()));
        if (Scope.current().person() == null) {
            throw new Refusal("support.refusal.no-person");
        }
        if (command.wantedBy() != null && command.wantedBy().isBefore(today)) {
            throw new Refusal("support.refusal.past-day");
        }
        if (command.area() != null
                && pack.teacherNeeds().areas().stream()
                        .noneMatch(one -> one.code().equals(command.area()))) {
            throw new Refusal("support.problem.choose");
        }
        String publicId = PublicId.next();
        String division = divisions.of(command.section());
        long id = requests.add(publicId, command, division, divisions.promised(today));
        requests.happened(id, "asked", null);
        news.asked(publicId, command.topic());
        return publicId;
    }
}
