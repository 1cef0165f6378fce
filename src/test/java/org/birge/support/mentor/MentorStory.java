package org.birge.support.mentor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mentors and pairs brought as far as a test needs them, through the commands the pages call. */
final class MentorStory {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final LocalDate BEGINS = LocalDate.of(2026, 11, 23);
    static final LocalDate ENDS = LocalDate.of(2027, 6, 14);

    private final Given given;
    private final ApplyAsMentor applyAsMentor;
    private final PutMentorForward putMentorForward;
    private final ApproveMentor approveMentor;
    private final DeclineMentor declineMentor;
    private final PauseMentor pauseMentor;
    private final EndMentor endMentor;
    private final AnswerConsent answerConsent;
    private final ProposeMentorship proposeMentorship;
    private final AgreeToMentorship agreeToMentorship;
    private final DeclineMentorship declineMentorship;
    private final WithdrawMentorship withdrawMentorship;
    private final EndMentorship endMentorship;

    MentorStory(
            Given given,
            ApplyAsMentor applyAsMentor,
            PutMentorForward putMentorForward,
            ApproveMentor approveMentor,
            DeclineMentor declineMentor,
            PauseMentor pauseMentor,
            EndMentor endMentor,
            AnswerConsent answerConsent,
            ProposeMentorship proposeMentorship,
            AgreeToMentorship agreeToMentorship,
            DeclineMentorship declineMentorship,
            WithdrawMentorship withdrawMentorship,
            EndMentorship endMentorship) {
        this.given = given;
        this.applyAsMentor = applyAsMentor;
        this.putMentorForward = putMentorForward;
        this.approveMentor = approveMentor;
        this.declineMentor = declineMentor;
        this.pauseMentor = pauseMentor;
        this.endMentor = endMentor;
        this.answerConsent = answerConsent;
        this.proposeMentorship = proposeMentorship;
        this.agreeToMentorship = agreeToMentorship;
        this.declineMentorship = declineMentorship;
        this.withdrawMentorship = withdrawMentorship;
        this.endMentorship = endMentorship;
    }

    /** The first teacher of the cast began last year. */
    Person young() {
        return given.teacher();
    }

    static Offer offer(String reach, int capacity) {
        return new Offer(
                List.of("mathematics"), List.of("az"), capacity, reach, null, List.of(), "Dərs planını birgə qururuq.");
    }

    /** A profile in this state, and the version it has then. */
    record Brought(String id, long version) {}

    Brought profile(Person mentor, String reach, MentorState state) {
        given.head();
        given.centreHead();
        if (state == MentorState.PROPOSED) {
            return new Brought(
                    given.deputy()
                            .does(() ->
                                    putMentorForward.run(new PutMentorForward.Command(mentor.id(), offer(reach, 2)))),
                    0);
        }
        String id = mentor.does(() -> applyAsMentor.run(new ApplyAsMentor.Command(offer(reach, 2))));
        Person approver = reach.equals(Offer.AREA) ? given.centreHead() : given.head();
        switch (state) {
            case DECLINED ->
                approver.runs(() -> declineMentor.run(new DeclineMentor.Command(id, 0, "Dərs yükü çoxdur.")));
            case APPROVED, PAUSED, ENDED -> approver.runs(() -> approveMentor.run(new ApproveMentor.Command(id, 0)));
            default -> {
                return new Brought(id, 0);
            }
        }
        if (state == MentorState.PAUSED) {
            mentor.runs(() -> pauseMentor.run(new PauseMentor.Command(id, 1)));
            return new Brought(id, 2);
        }
        if (state == MentorState.ENDED) {
            mentor.runs(() -> endMentor.run(new EndMentor.Command(id, 1, null)));
            return new Brought(id, 2);
        }
        return new Brought(id, 1);
    }

    void mentor(Person person, String reach, int capacity) {
        Person approver = reach.equals(Offer.AREA) ? given.centreHead() : given.head();
        String id = person.does(() -> applyAsMentor.run(new ApplyAsMentor.Command(offer(reach, capacity))));
        approver.runs(() -> approveMentor.run(new ApproveMentor.Command(id, 0)));
    }

    void consents(Person person) {
        person.runs(() -> answerConsent.run(new AnswerConsent.Command(true, List.of())));
    }

    ProposeMentorship.Command pair(Person mentor, Person mentee, String kind) {
        return new ProposeMentorship.Command(
                mentor.id(), mentee.id(), kind, "mathematics", BEGINS, ENDS, BigDecimal.ONE, "by-hand");
    }

    String proposed(Person by, Person mentor, Person mentee, String kind) {
        return by.does(() -> proposeMentorship.run(pair(mentor, mentee, kind)));
    }

    /** Proposed by the methodist, so that nobody of the three has agreed. @return the pair and the version it has then */
    Brought pair(Person mentor, Person mentee, Person head, MentorshipState state) {
        String id = proposed(given.methodist(), mentor, mentee, "young-teacher");
        long version = 0;
        switch (state) {
            case DECLINED ->
                mentee.runs(() -> declineMentorship.run(new DeclineMentorship.Command(id, 0, "Mentorum var.")));
            case WITHDRAWN ->
                given.methodist().runs(() -> withdrawMentorship.run(new WithdrawMentorship.Command(id, 0)));
            case ACTIVE, ENDED -> {
                agree(id, 0, mentee);
                agree(id, 1, mentor);
                agree(id, 2, head);
                version = 3;
            }
            case PROPOSED -> {
                return new Brought(id, 0);
            }
        }
        if (state == MentorshipState.ENDED) {
            end(id, version, mentee);
        }
        return new Brought(id, state == MentorshipState.ACTIVE ? 3 : state == MentorshipState.ENDED ? 4 : 1);
    }

    void agree(String pair, long version, Person who) {
        who.runs(() -> agreeToMentorship.run(new AgreeToMentorship.Command(pair, version)));
    }

    void end(String pair, long version, Person who) {
        end(pair, version, who, TODAY);
    }

    void end(String pair, long version, Person who, LocalDate day) {
        who.runs(() -> endMentorship.run(new EndMentorship.Command(pair, version, day, "Başqa məktəbə keçirəm.")));
    }

    /** So that the next one may be made. */
    void close(Brought pair, MentorshipState state, @Nullable Person mentee) {
        if (state == MentorshipState.PROPOSED) {
            given.methodist()
                    .runs(() -> withdrawMentorship.run(new WithdrawMentorship.Command(pair.id(), pair.version())));
        } else if (state == MentorshipState.ACTIVE && mentee != null) {
            end(pair.id(), pair.version(), mentee);
        }
    }

    /** Takes away every profile and pair, with all that hangs on them. */
    static void nothing(JdbcClient superuser) {
        superuser
                .sql("truncate support.mentorship, support.mentor, support.mentee cascade")
                .update();
    }
}
