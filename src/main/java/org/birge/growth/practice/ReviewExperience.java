package org.birge.growth.practice;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer says whether an experience should be spread, mended first, or not, and why (J1d.8). The teacher reads the words, not the name. */
@Component
public class ReviewExperience {

    static final List<String> OPINIONS = List.of("accept", "mend", "decline");

    public record Command(String experience, String opinion, String words) {

        public Command {
            Longest.demand("opinion", opinion, Longest.NAME);
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Experiences experiences;
    private final Reviews reviews;
    private final ExperienceNews news;

    ReviewExperience(Experiences experiences, Reviews reviews, ExperienceNews news) {
        this.experiences = experiences;
        this.reviews = reviews;
        this.news = news;
    }

    @Transactional
    public void run(Command command) {
        Experience experience =
                experiences.lock(command.experience()).demand(ExperienceCommand.REVIEW, Scope.current());
        if (!OPINIONS.contains(command.opinion())) {
            throw new Refusal("practice.refusal.opinion");
        }
        if (command.words().isBlank()) {
            throw new Refusal("practice.refusal.no-words");
        }
        reviews.give(experience.id(), command.opinion(), command.words().strip());
        experiences.happened(
                experience.id(),
                "reviewed-" + command.opinion(),
                command.words().strip());
        news.reviewed(experience);
    }
}
