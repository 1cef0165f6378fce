package org.birge.growth.practice;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre publishes an experience to the region and says how it is spread; teachers of other schools tell how it went with them (J1d.8). */
@Component
public class SpreadExperience {

    static final List<String> WAYS = List.of("master-lesson", "open-lesson", "training", "resource");
    static final List<String> HELPED = List.of("yes", "partly", "no");

    /** @param ways at least one; words when and where, may be empty */
    public record Publication(String experience, long version, List<String> ways, String words) {

        public Publication {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    /** @param helped yes, partly or no */
    public record Attempt(String experience, String words, String helped) {

        public Attempt {
            Longest.demand("words", words, Longest.WORDS);
        }
    }

    private final Experiences experiences;
    private final Reviews reviews;
    private final ExperienceNews news;

    SpreadExperience(Experiences experiences, Reviews reviews, ExperienceNews news) {
        this.experiences = experiences;
        this.reviews = reviews;
        this.news = news;
    }

    @Transactional
    public void publish(Publication command) {
        Experience experience = experiences
                .lock(command.experience())
                .demand(ExperienceCommand.PUBLISH, Scope.current())
                .atVersion(command.version());
        if (command.ways().isEmpty() || !WAYS.containsAll(command.ways())) {
            throw new Refusal("practice.refusal.ways");
        }
        String words = command.words().strip();
        experiences.published(experience.id(), command.ways(), words.isEmpty() ? null : words);
        experiences.happened(experience.id(), "published", null);
        news.published(experience);
    }

    /** Told again, the newer words stand. */
    @Transactional
    public void tell(Attempt command) {
        Experience experience = experiences.lock(command.experience()).demand(ExperienceCommand.TRY, Scope.current());
        if (Scope.current().person() == null) {
            throw new Refusal("practice.refusal.not-yours");
        }
        if (command.words().isBlank() || !HELPED.contains(command.helped())) {
            throw new Refusal("practice.refusal.no-words");
        }
        reviews.tried(experience.id(), command.words().strip(), command.helped());
        news.tried(experience);
    }
}
