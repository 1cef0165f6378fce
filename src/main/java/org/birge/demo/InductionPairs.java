package org.birge.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.support.mentor.AgreeToMentorship;
import org.birge.support.mentor.ApplyAsMentor;
import org.birge.support.mentor.ApproveMentor;
import org.birge.support.mentor.Offer;
import org.birge.support.mentor.ProposeMentorship;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** A mentor for a young teacher of the story who has none. */
@Component
class InductionPairs {

    /** The teacher whose account the demo offers. */
    private static final int MENTOR = 5;

    private final ApplyAsMentor apply;
    private final ApproveMentor approve;
    private final ProposeMentorship propose;
    private final AgreeToMentorship agree;
    private final CountryPack pack;
    private final Words words;

    InductionPairs(
            ApplyAsMentor apply,
            ApproveMentor approve,
            ProposeMentorship propose,
            AgreeToMentorship agree,
            CountryPack pack,
            Messages messages) {
        this.apply = apply;
        this.approve = approve;
        this.propose = propose;
        this.agree = agree;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    /** Nothing comes of it where a rule stands in the way, as in life. */
    void make(DemoCast cast, DemoSchool school, DemoPerson young, boolean lastYear) {
        LocalDate begins = lastYear
                ? pack.yearOf(pack.yearOf(cast.today()).startYear() - 1)
                        .firstDay()
                        .plusWeeks(1)
                : cast.today().minusDays(50);
        LocalDate ends = pack.yearOf(begins).lastDay();
        DemoPerson mentor = school.withPost("teacher").get(MENTOR);
        Scope head = DemoCast.as(school, school.head(), "head");
        String[] id = {""};
        try {
            at(begins, DemoCast.as(school, mentor, "teacher"), () -> id[0] = apply.run(offer(mentor)));
            at(begins, head, () -> approve.run(new ApproveMentor.Command(id[0], 0)));
        } catch (Refusal hasOne) {
            id[0] = "";
        }
        try {
            at(
                    begins,
                    head,
                    () -> id[0] = propose.run(new ProposeMentorship.Command(
                            mentor.id(),
                            young.id(),
                            "young-teacher",
                            null,
                            begins,
                            ends.isAfter(begins) ? ends : begins.plusMonths(6),
                            BigDecimal.ONE,
                            "by-hand")));
            at(begins, DemoCast.as(school, young, "teacher"), () -> agree.run(new AgreeToMentorship.Command(id[0], 1)));
            at(
                    begins,
                    DemoCast.as(school, mentor, "teacher"),
                    () -> agree.run(new AgreeToMentorship.Command(id[0], 2)));
        } catch (Refusal | NotFound no) {
            return;
        }
    }

    private ApplyAsMentor.Command offer(DemoPerson mentor) {
        return new ApplyAsMentor.Command(new Offer(
                List.of(Objects.requireNonNullElse(
                        mentor.subject(), pack.subjects().getFirst().code())),
                List.of(pack.teachingLanguages().getFirst().code()),
                3,
                Offer.SCHOOL,
                null,
                List.of(),
                words.of("demo.induction.offer")));
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(LocalTime.of(14, 0)).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
