package org.birge.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.birge.database.Scope;
import org.birge.demo.DemoCast.DemoPerson;
import org.birge.demo.DemoCast.DemoSchool;
import org.birge.registry.person.EndPosting;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.support.mentor.AgreeToMentorship;
import org.birge.support.mentor.ProposeMentorship;
import org.birge.support.mentor.SettleMentorships;
import org.birge.support.outcome.AnswerClosing;
import org.birge.support.outcome.ClosingAnswer;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** Young teachers who had a mentor last year: most answered the closing question, a few have left since. */
@Component
class FormerYoungChapter implements DemoChapter {

    private static final LocalTime NOON = LocalTime.of(12, 45);
    private static final int PAIRS = 22;
    private static final int EXPERIENCED = 8;
    private static final int LEFT = 5;
    private static final int AGREES = 3;

    private record Pair(String id, DemoSchool school, DemoPerson young, DemoPerson mentor) {}

    private final ProposeMentorship propose;
    private final AgreeToMentorship agree;
    private final SettleMentorships settle;
    private final AnswerClosing answer;
    private final EndPosting endPosting;
    private final DemoPostings postings;
    private final CountryPack pack;
    private final Words words;

    FormerYoungChapter(
            ProposeMentorship propose,
            AgreeToMentorship agree,
            SettleMentorships settle,
            AnswerClosing answer,
            EndPosting endPosting,
            DemoPostings postings,
            CountryPack pack,
            Messages messages) {
        this.propose = propose;
        this.agree = agree;
        this.settle = settle;
        this.answer = answer;
        this.endPosting = endPosting;
        this.postings = postings;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    @Override
    public int order() {
        return 92;
    }

    @Override
    public void tell(DemoCast cast) {
        LocalDate begins = LocalDate.of(cast.today().getYear() - 1, 10, 6);
        LocalDate ends = pack.yearOf(begins).lastDay();
        if (!ends.isAfter(begins) || ends.plusDays(AGREES).isAfter(cast.today())) {
            return;
        }
        List<Pair> pairs = new ArrayList<>();
        for (DemoSchool school : cast.schools()) {
            if (pairs.size() < PAIRS) {
                made(school, begins, ends).ifPresent(pairs::add);
            }
        }
        StoryClock.at(ends.plusDays(1).atTime(NOON).atZone(pack.timeZone()).toInstant(), settle::run);
        for (int i = 0; i < pairs.size(); i++) {
            answers(pairs.get(i), i, ends.plusDays(AGREES));
        }
        pairs.stream()
                .skip(2)
                .filter(pair -> pair.school().id() != cast.story().id())
                .limit(LEFT)
                .forEach(pair -> {
                    LocalDate last = cast.today().minusDays(80);
                    at(
                            last,
                            cast.asRegion(),
                            () -> endPosting.run(new EndPosting.Command(
                                    postings.main(pair.young().id()), 0, last, words.of("demo.leaving.reason"))));
                });
    }

    /** One of the school who was in their second year then, with its mentor; nothing where a rule stands in the way. */
    private Optional<Pair> made(DemoSchool school, LocalDate begins, LocalDate ends) {
        Optional<DemoPerson> mentor = school.withPost("teacher", "method-union-head").stream()
                .filter(person -> person.experience() >= EXPERIENCED)
                .findFirst();
        Optional<DemoPerson> young = school.withPost("teacher").stream()
                .filter(person -> person.experience() == 2 || person.experience() == 1)
                .reduce((first, second) -> second);
        if (mentor.isEmpty() || young.isEmpty()) {
            return Optional.empty();
        }
        String[] pair = {""};
        try {
            at(
                    begins.minusDays(3),
                    DemoCast.as(school, school.head(), "head"),
                    () -> pair[0] = propose.run(new ProposeMentorship.Command(
                            mentor.get().id(),
                            young.get().id(),
                            "young-teacher",
                            young.get().subject(),
                            begins,
                            ends,
                            BigDecimal.ONE,
                            "by-hand")));
            at(
                    begins.minusDays(2),
                    DemoCast.as(school, young.get(), "teacher"),
                    () -> agree.run(new AgreeToMentorship.Command(pair[0], 1)));
            at(
                    begins.minusDays(1),
                    DemoCast.as(school, mentor.get(), "teacher"),
                    () -> agree.run(new AgreeToMentorship.Command(pair[0], 2)));
        } catch (Refusal | NotFound no) {
            return Optional.empty();
        }
        return Optional.of(new Pair(pair[0], school, young.get(), mentor.get()));
    }

    /** Three of four young teachers answer, every second mentor. */
    private void answers(Pair pair, int number, LocalDate day) {
        List<String> helpful = List.of("talk", "visit-of-mentor", "lesson-planning", "visit-to-mentor");
        if (number % 4 != 3) {
            ClosingAnswer said = new ClosingAnswer(
                    number % 7 == 6 ? "little" : number % 3 == 0 ? "much" : "some",
                    number % 2 == 0 ? helpful.subList(0, 2) : helpful.subList(1, 4),
                    number % 2 == 0 ? List.of("time") : List.of(),
                    number == 0 ? words.of("demo.outcome.words") : null);
            at(
                    day,
                    DemoCast.as(pair.school(), pair.young(), "teacher"),
                    () -> answer.run(new AnswerClosing.Command(pair.id(), -1, said)));
        }
        if (number % 2 == 0) {
            ClosingAnswer said = new ClosingAnswer("some", List.of("visit-of-mentor"), List.of("time", "plan"), null);
            at(
                    day.plusDays(1),
                    DemoCast.as(pair.school(), pair.mentor(), "teacher"),
                    () -> answer.run(new AnswerClosing.Command(pair.id(), -1, said)));
        }
    }

    private void at(LocalDate day, Scope scope, Runnable deed) {
        StoryClock.at(day.atTime(NOON).atZone(pack.timeZone()).toInstant(), () -> {
            Scope.run(scope, deed);
            return true;
        });
    }
}
