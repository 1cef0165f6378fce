package org.birge.support.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.birge.shared.Refusal;
import org.birge.support.mentor.AgreeToMentorship;
import org.birge.support.mentor.ApplyAsMentor;
import org.birge.support.mentor.ApproveMentor;
import org.birge.support.mentor.EndMentorship;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.MentorshipState;
import org.birge.support.mentor.Offer;
import org.birge.support.mentor.ProposeMentorship;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pair of one school that began and ended, through the commands the pages call; and many of earlier years, written by the owner. */
final class OutcomeStory {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Given given;
    private final ApplyAsMentor apply;
    private final ApproveMentor approve;
    private final ProposeMentorship propose;
    private final AgreeToMentorship agree;
    private final EndMentorship end;

    OutcomeStory(
            Given given,
            ApplyAsMentor apply,
            ApproveMentor approve,
            ProposeMentorship propose,
            AgreeToMentorship agree,
            EndMentorship end) {
        this.given = given;
        this.apply = apply;
        this.approve = approve;
        this.propose = propose;
        this.agree = agree;
        this.end = end;
    }

    Person mentor() {
        return given.unionHead();
    }

    Person young() {
        return given.teacher();
    }

    String begun() {
        Person head = given.head();
        try {
            String id = mentor().does(() -> apply.run(new ApplyAsMentor.Command(
                    new Offer(List.of("mathematics"), List.of("az"), 4, "school", null, List.of(), "Kömək edərəm."))));
            head.runs(() -> approve.run(new ApproveMentor.Command(id, 0)));
        } catch (Refusal hasOne) {
            assertThat(hasOne).hasMessageContaining("has-profile");
        }
        String pair = head.does(() -> propose.run(new ProposeMentorship.Command(
                mentor().id(),
                young().id(),
                "young-teacher",
                "mathematics",
                TODAY,
                LocalDate.of(2027, 6, 14),
                BigDecimal.ONE,
                "by-hand")));
        mentor().runs(() -> agree.run(new AgreeToMentorship.Command(pair, 1)));
        young().runs(() -> agree.run(new AgreeToMentorship.Command(pair, 2)));
        return pair;
    }

    void ends(String pair) {
        given.head().runs(() -> end.run(new EndMentorship.Command(pair, 3, TODAY, "Başqa işə keçirəm.")));
    }

    /** A pair that was ended, as commands judge it. */
    Mentorship over(LocalDate begins, LocalDate ends) {
        return new Mentorship(
                1,
                "over",
                2,
                1,
                3,
                1,
                "young-teacher",
                null,
                begins,
                ends,
                null,
                new Mentorship.Agreed(true, true, true),
                MentorshipState.ENDED,
                0);
    }

    /** So many pairs that began and ended two years ago, of people who never were: each has a posting there still, or none. */
    void longAgo(JdbcClient superuser, int people, boolean stayed, String subject) {
        superuser
                .sql("""
                with person as (
                  insert into registry.person (public_id, created_at)
                  select 'longago' || :subject || :stayed || n, now()
                    from generate_series(1, :people) n
                  returning id
                ), posting as (
                  insert into registry.posting (public_id, person_id, organisation_id, place_key, post, main, valid_from, recorded_at)
                  select 'longago-post' || p.id, p.id, o.id, o.place_key, 'teacher', true, '2023-09-01', now()
                    from person p
                    join registry.organisation o on o.id = :school
                   where :stayed
                )
                insert into support.mentorship (public_id, mentor_id, mentor_organisation_id, mentor_place_key, mentee_id, organisation_id, place_key, kind,
                                                subject, begins, ends, source, proposed_at, mentor_agreed_at, mentee_agreed_at, head_agreed_at, active_at)
                select 'longago-pair' || p.id, :mentor, o.id, o.place_key, p.id, o.id, o.place_key, 'young-teacher', :subject, '2024-09-20', '2025-06-10',
                       'by-hand', now(), now(), now(), now(), now()
                  from person p
                  join registry.organisation o on o.id = :school
                """)
                .param("people", people)
                .param("stayed", stayed)
                .param("subject", subject)
                .param("school", given.school().id())
                .param("mentor", mentor().id())
                .update();
    }
}
