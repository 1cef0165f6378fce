package org.birge.support.induction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.support.mentor.AgreeToMentorship;
import org.birge.support.mentor.ApplyAsMentor;
import org.birge.support.mentor.ApproveMentor;
import org.birge.support.mentor.DeclineMentorship;
import org.birge.support.mentor.EndMentorship;
import org.birge.support.mentor.MentorshipState;
import org.birge.support.mentor.Mentorships;
import org.birge.support.mentor.Offer;
import org.birge.support.mentor.ProposeMentorship;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A pair of one school brought as far as a test needs it, through the commands the pages call: the head of a method union mentors a young teacher. */
final class InductionStory {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final LocalDate ENDS = LocalDate.of(2027, 6, 14);

    private final Given given;
    private final ApplyAsMentor apply;
    private final ApproveMentor approve;
    private final ProposeMentorship propose;
    private final AgreeToMentorship agree;
    private final EndMentorship end;
    private final DeclineMentorship decline;
    private final Mentorships mentorships;
    private final FinishStep finish;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    InductionStory(
            Given given,
            ApplyAsMentor apply,
            ApproveMentor approve,
            ProposeMentorship propose,
            AgreeToMentorship agree,
            EndMentorship end,
            DeclineMentorship decline,
            Mentorships mentorships,
            FinishStep finish,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.apply = apply;
        this.approve = approve;
        this.propose = propose;
        this.agree = agree;
        this.end = end;
        this.decline = decline;
        this.mentorships = mentorships;
        this.finish = finish;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    Person mentor() {
        return given.unionHead();
    }

    Person young() {
        return given.teacher();
    }

    String proposed() {
        return proposed(young());
    }

    String proposed(Person mentee) {
        given.head();
        endWhatGoesOn(mentee);
        boolean profile = Boolean.TRUE.equals(mentor().does(() -> transaction.execute(status -> sql.sql(
                        "select exists (select 1 from support.mentor where person_id = :person and ended_at is null)")
                .param("person", mentor().id())
                .query(Boolean.class)
                .single())));
        if (!profile) {
            String id = mentor().does(() -> apply.run(new ApplyAsMentor.Command(
                    new Offer(List.of("mathematics"), List.of("az"), 4, "school", null, List.of(), "Kömək edərəm."))));
            given.head().runs(() -> approve.run(new ApproveMentor.Command(id, 0)));
        }
        return given.head()
                .does(() -> propose.run(new ProposeMentorship.Command(
                        mentor().id(), mentee.id(), "young-teacher", null, TODAY, ENDS, BigDecimal.ONE, "by-hand")));
    }

    /** What an earlier test left. */
    private void endWhatGoesOn(Person mentee) {
        Objects.requireNonNull(mentee.does(() -> transaction.execute(status -> sql.sql("""
                        select public_id
                          from support.mentorship
                         where mentee_id = :mentee
                           and ended_at is null
                           and withdrawn_at is null
                           and declined_at is null
                        """)
                        .param("mentee", mentee.id())
                        .query(String.class)
                        .list())))
                .forEach(pair -> {
                    if (found(mentee, pair) == MentorshipState.ACTIVE) {
                        end(pair);
                    } else {
                        mentee.runs(() -> decline.run(new DeclineMentorship.Command(pair, version(pair), "Sonra.")));
                    }
                });
    }

    private MentorshipState found(Person by, String pair) {
        return Objects.requireNonNull(by.does(
                () -> transaction.execute(status -> mentorships.find(pair).state())));
    }

    /** A pair that all three agreed to. */
    String begun() {
        return begun(young());
    }

    String begun(Person mentee) {
        String pair = proposed(mentee);
        mentor().runs(() -> agree.run(new AgreeToMentorship.Command(pair, version(pair))));
        mentee.runs(() -> agree.run(new AgreeToMentorship.Command(pair, version(pair))));
        return pair;
    }

    /** The two say yes after the head. */
    void agreed(String pair) {
        mentor().runs(() -> agree.run(new AgreeToMentorship.Command(pair, version(pair))));
        young().runs(() -> agree.run(new AgreeToMentorship.Command(pair, version(pair))));
    }

    String working() {
        String pair = begun();
        String step = step(pair, "talk");
        mentor().runs(() -> finish.run(new FinishStep.Command(step, 0, TODAY, "Görüşdük.")));
        return pair;
    }

    void end(String pair) {
        mentor().runs(() -> end.run(new EndMentorship.Command(pair, version(pair), TODAY, "Başqa işə keçirəm.")));
    }

    /** The first step of this kind. */
    String step(String pair, String kind) {
        return one("""
                select s.public_id
                  from support.induction_step s
                  join support.mentorship m on m.id = s.mentorship_id
                 where m.public_id = :pair
                   and s.kind = :kind
                 order by s.due, s.id
                 limit 1
                """, Map.of("pair", pair, "kind", kind));
    }

    long version(String pair) {
        return Long.parseLong(
                one("select version::text from support.mentorship where public_id = :pair", Map.of("pair", pair)));
    }

    long id(String pair) {
        return Long.parseLong(
                one("select id::text from support.mentorship where public_id = :pair", Map.of("pair", pair)));
    }

    private String one(String query, Map<String, Object> values) {
        return mentor().does(() -> transaction.execute(
                status -> sql.sql(query).params(values).query(String.class).single()));
    }
}
