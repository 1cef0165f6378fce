package org.birge.growth.practice;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre gives an experience back for mending; its head takes it for spreading or does not, once both opinions are there (J1d.8). */
@Component
public class DecideOnExperience {

    /**
     * @param accepted whether it is to be spread
     * @param words why; may be empty for a yes
     * @param number of the council's decision; null when there was none
     */
    public record Command(
            String experience,
            long version,
            boolean accepted,
            String words,
            @Nullable String number) {

        public Command {
            Longest.demand("words", words, Longest.WORDS);
            Longest.demand("number", number, Longest.NAME);
        }
    }

    private final Experiences experiences;
    private final Reviews reviews;
    private final ExperienceNews news;

    DecideOnExperience(Experiences experiences, Reviews reviews, ExperienceNews news) {
        this.experiences = experiences;
        this.reviews = reviews;
        this.news = news;
    }

    /** The same people read it anew when it comes back. */
    @Transactional
    public void giveBack(String experience, long version, String words) {
        Longest.demand("words", words, Longest.WORDS);
        Experience written = experiences
                .lock(experience)
                .demand(ExperienceCommand.RETURN, Scope.current())
                .atVersion(version);
        if (words.isBlank()) {
            throw new Refusal("practice.refusal.no-words");
        }
        experiences.returned(written.id(), words.strip());
        reviews.askAnew(written.id());
        experiences.happened(written.id(), "returned", words.strip());
        news.returned(written);
    }

    /** Refuses before both have said what they think, and a no without a reason. */
    @Transactional
    public void run(Command command) {
        Experience experience = experiences
                .lock(command.experience())
                .demand(ExperienceCommand.DECIDE, Scope.current())
                .atVersion(command.version());
        if (reviews.given(experience.id()) < NameReviewers.REVIEWERS) {
            throw new Refusal("practice.refusal.reviews-missing");
        }
        if (!command.accepted() && command.words().isBlank()) {
            throw new Refusal("practice.refusal.no-words");
        }
        if (command.accepted()) {
            String number = command.number();
            experiences.accepted(
                    experience.id(),
                    command.words().strip(),
                    number == null || number.isBlank() ? null : number.strip());
        } else {
            experiences.declined(experience.id(), command.words().strip());
        }
        experiences.happened(
                experience.id(),
                command.accepted() ? "accepted" : "declined",
                command.words().strip());
        news.decided(experience, command.accepted());
    }
}
