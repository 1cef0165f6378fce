package org.birge.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.growth.practice.AnswerNomination;
import org.birge.growth.practice.DecideOnExperience;
import org.birge.growth.practice.DescribeExperience;
import org.birge.growth.practice.Description;
import org.birge.growth.practice.NameReviewers;
import org.birge.growth.practice.ReviewExperience;
import org.birge.growth.practice.SpreadExperience;
import org.birge.shared.StoryClock;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.springframework.stereotype.Component;

/** What happens to an experience after its teacher was nominated, as far as its course goes. */
@Component
class ExperienceSteps {

    private static final LocalTime HOUR = LocalTime.of(16, 5);

    /** The end of the story. */
    enum Course {
        NOMINATED,
        REVIEWED_ONCE,
        ACCEPTED,
        PUBLISHED
    }

    /** @param key of its words; day it was nominated */
    record Told(
            String experience,
            String key,
            LocalDate day,
            Scope teacher,
            Scope reviewer,
            Scope methodist,
            Scope centreHead) {}

    private final AnswerNomination answer;
    private final DescribeExperience describe;
    private final NameReviewers name;
    private final ReviewExperience review;
    private final DecideOnExperience decide;
    private final SpreadExperience spread;
    private final CountryPack pack;
    private final Words words;

    ExperienceSteps(
            AnswerNomination answer,
            DescribeExperience describe,
            NameReviewers name,
            ReviewExperience review,
            DecideOnExperience decide,
            SpreadExperience spread,
            CountryPack pack,
            Messages messages) {
        this.answer = answer;
        this.describe = describe;
        this.name = name;
        this.review = review;
        this.decide = decide;
        this.spread = spread;
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    void goOn(Told told, Course course) {
        String experience = told.experience();
        if (course == Course.NOMINATED) {
            return;
        }
        on(told, 1, told.teacher(), () -> answer.consent(experience, 0));
        on(
                told,
                6,
                told.teacher(),
                () -> describe.run(new DescribeExperience.Command(experience, 1, description(told.key()), true)));
        on(
                told,
                7,
                told.methodist(),
                () -> name.run(new NameReviewers.Command(
                        experience,
                        2,
                        List.of(
                                Objects.requireNonNull(told.reviewer().person()),
                                Objects.requireNonNull(told.methodist().person())))));
        on(
                told,
                10,
                told.methodist(),
                () -> review.run(
                        new ReviewExperience.Command(experience, "accept", words.of("demo.experience.review.1"))));
        if (course == Course.REVIEWED_ONCE) {
            return;
        }
        on(
                told,
                12,
                told.reviewer(),
                () -> review.run(
                        new ReviewExperience.Command(experience, "accept", words.of("demo.experience.review.2"))));
        on(
                told,
                15,
                told.centreHead(),
                () -> decide.run(new DecideOnExperience.Command(
                        experience, 5, true, words.of("demo.experience.decision"), null)));
        if (course == Course.PUBLISHED) {
            on(
                    told,
                    17,
                    told.methodist(),
                    () -> spread.publish(new SpreadExperience.Publication(
                            experience, 6, List.of("open-lesson", "resource"), words.of("demo.experience.spread"))));
        }
    }

    private Description description(String key) {
        return new Description(
                words.of(key),
                words.of(key + ".what"),
                words.of(key + ".why"),
                words.of(key + ".how"),
                words.of(key + ".result"),
                words.of(key + ".for-whom"));
    }

    private void on(Told told, int days, Scope scope, Runnable deed) {
        StoryClock.at(
                told.day().plusDays(days).atTime(HOUR).atZone(pack.timeZone()).toInstant(), () -> {
                    Scope.run(scope, deed);
                    return true;
                });
    }
}
