package org.birge.growth.practice;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teacher takes the experience back, a published one too; a nomination nobody answered is taken back by the school or the centre. */
@Component
public class WithdrawExperience {

    public record Command(String experience, long version, String words) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Experiences experiences;
    private final ReviewersToTell reviewers;
    private final ExperienceNews news;

    WithdrawExperience(Experiences experiences, ReviewersToTell reviewers, ExperienceNews news) {
        this.experiences = experiences;
        this.reviewers = reviewers;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        Experience experience = experiences
                .lock(command.experience())
                .demand(ExperienceCommand.WITHDRAW, Scope.current())
                .atVersion(command.version());
        if (command.words().isBlank()) {
            throw new Refusal("practice.refusal.no-words");
        }
        experiences.withdrawn(experience.id(), command.words().strip());
        experiences.happened(experience.id(), "withdrawn", command.words().strip());
        news.withdrawn(experience);
        if (experience.state() == ExperienceState.SUBMITTED) {
            news.withdrawnFrom(experience, reviewers.of(experience));
        }
    }
}
