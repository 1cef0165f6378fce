package org.birge.growth.practice;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre names the two who read an experience; nobody reads their own, or one of their own school (J1d.8). */
@Component
public class NameReviewers {

    static final int REVIEWERS = 2;

    /** @param people ids; within the centre's reach */
    public record Command(String experience, long version, List<Long> people) {}

    private final Experiences experiences;
    private final Reviews reviews;
    private final LeadingTeachers teachers;
    private final ExperienceNews news;

    NameReviewers(Experiences experiences, Reviews reviews, LeadingTeachers teachers, ExperienceNews news) {
        this.experiences = experiences;
        this.reviews = reviews;
        this.teachers = teachers;
        this.news = news;
    }

    /** Refuses fewer or more than two, people who may not, and others in place of whoever has spoken. Those who stay keep what they said. */
    @Transactional
    public void run(Command command) {
        Experience experience = experiences
                .lock(command.experience())
                .demand(ExperienceCommand.NAME_REVIEWERS, Scope.current())
                .atVersion(command.version());
        List<Long> people = command.people().stream().distinct().toList();
        if (people.size() != REVIEWERS) {
            throw new Refusal("practice.refusal.two-reviewers");
        }
        if (people.contains(experience.teacher()) || teachers.anyAt(experience.school(), people)) {
            throw new Refusal("practice.refusal.own-school");
        }
        if (teachers.known(people) < people.size()) {
            throw new Refusal("practice.refusal.unknown-reviewer");
        }
        if (!people.containsAll(reviews.spoken(experience.id()))) {
            throw new Refusal("practice.refusal.has-spoken");
        }
        List<Long> before = reviews.people(experience.id());
        reviews.name(experience.id(), people);
        experiences.renewed(experience.id());
        experiences.happened(experience.id(), "reviewers-named", null);
        news.toReview(
                experience, people.stream().filter(one -> !before.contains(one)).toList());
    }
}
