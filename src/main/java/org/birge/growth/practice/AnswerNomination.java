package org.birge.growth.practice;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teacher says whether to describe the experience; a no needs no reason (J1d.8). */
@Component
public class AnswerNomination {

    private final Experiences experiences;
    private final ExperienceNews news;

    AnswerNomination(Experiences experiences, ExperienceNews news) {
        this.experiences = experiences;
        this.news = news;
    }

    @Transactional
    public void consent(String experience, long version) {
        Experience nominated = experiences
                .lock(experience)
                .demand(ExperienceCommand.CONSENT, Scope.current())
                .atVersion(version);
        experiences.consented(nominated.id());
        experiences.happened(nominated.id(), "consented", null);
        news.consented(nominated);
    }

    @Transactional
    public void refuse(String experience, long version, String words) {
        Longest.demand("words", words, Longest.WORDS);
        Experience nominated = experiences
                .lock(experience)
                .demand(ExperienceCommand.REFUSE, Scope.current())
                .atVersion(version);
        experiences.declined(nominated.id(), words.strip());
        experiences.happened(nominated.id(), "refused", words.strip());
        news.refused(nominated);
    }
}
