package org.birge.growth.practice;

import org.birge.database.Scope;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teacher writes what is done, why, how and with which result, and puts it before the centre when it is whole (J1d.8). */
@Component
public class DescribeExperience {

    /** @param submitted whether it goes to the centre now */
    public record Command(String experience, long version, Description description, boolean submitted) {}

    private final Experiences experiences;
    private final ReviewersToTell reviewers;
    private final ExperienceNews news;

    DescribeExperience(Experiences experiences, ReviewersToTell reviewers, ExperienceNews news) {
        this.experiences = experiences;
        this.reviewers = reviewers;
        this.news = news;
    }

    /** Refuses to put before the centre what is not whole; a draft may be empty but for its title. Who read it before reads it anew. */
    @Transactional
    public void run(Command command) {
        Experience experience = experiences
                .lock(command.experience())
                .demand(command.submitted() ? ExperienceCommand.SUBMIT : ExperienceCommand.DESCRIBE, Scope.current())
                .atVersion(command.version());
        Description description = command.description();
        if (command.submitted() ? !description.complete() : description.title().isBlank()) {
            throw new Refusal("practice.refusal.incomplete");
        }
        experiences.described(experience.id(), description, command.submitted());
        if (command.submitted()) {
            experiences.happened(experience.id(), "submitted", null);
            news.submitted(experience);
            news.toReview(experience, reviewers.of(experience));
        }
    }
}
