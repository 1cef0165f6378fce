package org.birge.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.support.mentor.AgreeToMentorship;
import org.birge.support.mentor.AnswerConsent;
import org.birge.support.mentor.ApplyAsMentor;
import org.birge.support.mentor.ApproveMentor;
import org.birge.support.mentor.Offer;
import org.birge.support.mentor.ProposeMentorship;
import org.birge.support.mentor.SettleMentorships;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mentors of the region, pairs of last year and of this one, and some forty young teachers who agreed that a mentor be looked for. */
@Component
class MentorChapter implements DemoChapter {

    private static final LocalTime NOON = LocalTime.of(12, 30);
    private static final int WITH_MENTORS = 24;
    private static final int EXPERIENCED = 8;
    private static final int APPLICANTS = 2;

    private record Mentor(DemoSchool school, DemoPerson person, boolean area, boolean anywhere) {}

    private final ApplyAsMentor apply;
    private final ApproveMentor approve;
    private final AnswerConsent answer;
    private final YoungConsents consents;
    private final ProposeMentorship propose;
    private final AgreeToMentorship agree;
    private final SettleMentorships settle;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CountryPack pack;
    private final Words words;

    MentorChapter(
            ApplyAsMentor apply,
            ApproveMentor approve,
            AnswerConsent answer,
            YoungConsents consents,
            ProposeMentorship propose,
            AgreeToMentorship agree,
            SettleMentorships settle,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CountryPack pack,
            Messages messages) {
        this.apply = apply;
        this.approve = approve;
        this.answer = answer;
        this.consents = consents;
        this.propose = propose;
        this.agree = agree;
        this.settle = settle;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 64;
    }

    @Override
    public void tell(DemoCast cast) {
        centreHead(cast).ifPresent(head -> tell(cast, asCentre(cast, head)));
    }

    private void tell(DemoCast cast, Scope centre) {
        LocalDate lastYear = LocalDate.of(cast.today().getYear() - 1, 9, 22);
        LocalDate autumn = cast.today().minusDays(50);
        List<Mentor> mentors = mentors(cast, centre, lastYear.minusDays(10));
        Set<Long> paired = new HashSet<>();
        mentors.stream()
                .filter(mentor -> !mentor.area())
                .limit(5)
                .forEach(mentor -> pair(mentor, 1, lastYear, paired, 3));
        mentors.stream().filter(mentor -> !mentor.area()).limit(7).forEach(mentor -> {
            int agreed = mentor.school().id() == cast.story().id() || paired.size() % 4 > 0 ? 3 : 1;
            pair(mentor, 0, autumn, paired, agreed);
        });
        consents.tell(cast, centre, paired);
        mentors.stream().filter(Mentor::anywhere).limit(1).forEach(mentor -> across(cast, centre, mentor, paired));
        StoryClock.at(cast.today().atTime(NOON).atZone(pack.timeZone()).toInstant(), settle::run);
    }

    private List<Mentor> mentors(DemoCast cast, Scope centre, LocalDate day) {
        List<Mentor> mentors = new ArrayList<>();
        for (int i = 0; i < Math.min(WITH_MENTORS, cast.schools().size()); i++) {
            DemoSchool school = cast.schools().get(i);
            List<DemoPerson> experienced = school.withPost("teacher", "method-union-head").stream()
                    .filter(person -> person.experience() >= EXPERIENCED)
                    .toList();
            for (int n = 0; n < Math.min(2, experienced.size()); n++) {
                boolean area = n == 1;
                boolean anywhere = area && i % 4 == 3;
                // The last ones to apply wait for the centre's word.
                boolean waits = area && i >= WITH_MENTORS - APPLICANTS;
                Mentor mentor = new Mentor(
                        school, experienced.get(n == 0 ? 0 : experienced.size() - 1), area, anywhere && !waits);
                applied(
                        mentor,
                        i,
                        waits ? cast.today().minusDays(3) : day,
                        waits ? null : area ? centre : head(school));
                if (!waits) {
                    mentors.add(mentor);
                }
            }
        }
        return mentors;
    }

    private void applied(Mentor mentor, int number, LocalDate day, @Nullable Scope approver) {
        List<String> areas = pack.teacherNeeds().areas().stream()
                .map(NeedsInstrument.Area::code)
                .toList();
        String subject = mentor.person().subject();
        Offer offer = new Offer(
                subject == null ? List.of() : List.of(subject),
                List.of(pack.teachingLanguages().getFirst().code()),
                2 + number % 3,
                mentor.area() ? Offer.AREA : Offer.SCHOOL,
                mentor.area() && !mentor.anywhere() ? 20 + 10 * (number % 4) : null,
                List.of(areas.get(number % areas.size()), areas.get((number + 5) % areas.size())),
                words.of("demo.mentors.words." + (1 + number % 3)));
        String[] id = {""};
        at(day, teacher(mentor.school(), mentor.person()), () -> id[0] = apply.run(new ApplyAsMentor.Command(offer)));
        if (approver != null) {
            at(day.plusDays(2), approver, () -> approve.run(new ApproveMentor.Command(id[0], 0)));
        }
    }

    /** Within the school, with somebody of so many years; the head proposes and has thereby agreed. */
    private void pair(Mentor mentor, int years, LocalDate day, Set<Long> paired, int agreed) {
        young(mentor.school(), years, paired).ifPresent(young -> {
            paired.add(young.id());
            String[] pair = {""};
            at(
                    day,
                    head(mentor.school()),
                    () -> pair[0] = propose.run(proposal(mentor.person(), young, day.plusDays(3))));
            if (agreed > 1) {
                at(
                        day.plusDays(1),
                        teacher(mentor.school(), young),
                        () -> agree.run(new AgreeToMentorship.Command(pair[0], 1)));
                at(
                        day.plusDays(2),
                        teacher(mentor.school(), mentor.person()),
                        () -> agree.run(new AgreeToMentorship.Command(pair[0], 2)));
            }
        });
    }

    /** The centre proposes a mentor of another school; the two and the head have not answered yet. */
    private void across(DemoCast cast, Scope centre, Mentor mentor, Set<Long> paired) {
        young(cast.story(), 0, paired).ifPresent(young -> {
            LocalDate day = cast.today().minusDays(1);
            at(
                    day.minusDays(2),
                    teacher(cast.story(), young),
                    () -> answer.run(new AnswerConsent.Command(true, List.of())));
            at(
                    day,
                    centre,
                    () -> propose.run(
                            proposal(mentor.person(), young, cast.today().plusDays(3))));
        });
    }

    private ProposeMentorship.Command proposal(DemoPerson mentor, DemoPerson young, LocalDate begins) {
        LocalDate ends = pack.yearOf(begins).lastDay();
        return new ProposeMentorship.Command(
                mentor.id(),
                young.id(),
                "young-teacher",
                young.subject(),
                begins,
                ends.isBefore(begins) ? begins.plusMonths(6) : ends,
                BigDecimal.ONE,
                "by-hand");
    }

    private static Optional<DemoPerson> young(DemoSchool school, int years, Set<Long> paired) {
        return school.withPost("teacher").stream()
                .filter(person -> person.experience() == years && !paired.contains(person.id()))
                .findFirst();
    }

    private static Scope head(DemoSchool school) {
        return DemoCast.as(school, school.head(), "head");
    }

    private static Scope teacher(DemoSchool school, DemoPerson person) {
        return DemoCast.as(school, person, "teacher");
    }

    private static Scope asCentre(DemoCast cast, long person) {
        return new Scope(cast.regionLow(), cast.regionHigh(), person, null, cast.centre(), "centre-head");
    }

    private Optional<Long> centreHead(DemoCast cast) {
        return transaction.execute(status -> sql.sql(
                        "select person from access_api.people_in_role('centre-head', :centre, :today) as m (person) order by person limit 1")
                .param("centre", cast.centre())
                .param("today", cast.today())
                .query(Long.class)
                .optional());
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(NOON).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
