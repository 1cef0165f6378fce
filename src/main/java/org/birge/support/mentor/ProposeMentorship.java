package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.rules.Party;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head, a deputy or the centre proposes a pair; nothing binds before all three said yes (J1c.2, J0.6). */
@Component
public class ProposeMentorship {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(18);
    private static final BigDecimal HALVES = BigDecimal.valueOf(2);

    /**
     * @param mentor id of a person with an approved profile
     * @param mentee id of a person who works at a school within reach
     * @param kind young-teacher, new-head or colleague
     * @param subject code of the pack; null for none
     * @param begins first day, today or later; ends the last one
     * @param hours a week for pay, in halves; 0 for none
     * @param source by-hand or matching
     */
    public record Command(
            long mentor,
            long mentee,
            String kind,
            @Nullable String subject,
            LocalDate begins,
            LocalDate ends,
            BigDecimal hours,
            String source) {

        public Command {
            Longest.demand("kind", kind, Longest.NAME);
            Longest.demand("subject", subject, Longest.NAME);
            Longest.demand("source", source, Longest.NAME);
        }
    }

    private final Mentorships mentorships;
    private final MentorHours hours;
    private final PairDemands demands;
    private final MentoringDays days;
    private final MentorshipNews news;
    private final CountryPack pack;

    ProposeMentorship(
            Mentorships mentorships,
            MentorHours hours,
            PairDemands demands,
            MentoringDays days,
            MentorshipNews news,
            CountryPack pack) {
        this.mentorships = mentorships;
        this.hours = hours;
        this.demands = demands;
        this.days = days;
        this.news = news;
        this.pack = pack;
    }

    /**
     * Who answers for the mentee and proposes it, has thereby agreed, unless they are one of the two.
     *
     * @return the pair's public id. Refuses by each rule in its own words; whom one does not reach is not there.
     */
    @Transactional
    public String run(Command command) {
        return propose(command, null);
    }

    String propose(Command command, @Nullable Mentorship follows) {
        Scope scope = Scope.current();
        boolean leads = scope.role().equals("head") || scope.role().equals("deputy");
        if (scope.person() == null || !leads && !MentorRules.ofCentre(scope)) {
            throw new NotFound();
        }
        demandTerms(command.begins(), command.ends(), command.hours());
        demandCodes(command);
        PairDemands.Places places = demands.demand(command, follows != null);
        if (mentorships.has(command.mentee(), command.kind(), command.begins(), command.ends())) {
            throw new Refusal("mentors.refusal.has-mentor");
        }
        String publicId = PublicId.next();
        long id = TakenDays.add(() -> mentorships.add(
                publicId, command, places.mentor(), places.mentee(), follows == null ? null : follows.id()));
        hours.hold(id, command.begins(), command.hours());
        Mentorship pair = mentorships.find(publicId);
        mentorships.happened(id, "proposed", null);
        if (pair.parties(scope).contains(Party.APPROVER)) {
            mentorships.agreed(pair, new Mentorship.Agreed(false, false, true));
            mentorships.happened(id, "agreed-head", null);
        }
        news.proposed(mentorships.find(publicId));
        return publicId;
    }

    /** Refuses days and hours that no pair may have. */
    public void demandTerms(LocalDate begins, LocalDate ends, BigDecimal hours) {
        days.demand(begins, ends);
        demandHours(hours);
    }

    static void demandHours(BigDecimal hours) {
        if (hours.signum() < 0
                || hours.compareTo(MOST_HOURS) > 0
                || hours.multiply(HALVES).stripTrailingZeros().scale() > 0) {
            throw new Refusal("mentors.refusal.hours", MOST_HOURS);
        }
    }

    private void demandCodes(Command command) {
        boolean subject = command.subject() == null
                || pack.subjects().stream().anyMatch(one -> one.code().equals(command.subject()));
        if (!subject || !Set.of("by-hand", "matching").contains(command.source())) {
            throw new NotFound();
        }
    }
}
