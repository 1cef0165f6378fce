package org.birge.growth.lesson;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has watched a master lesson speaks of it; one's own words are taken back within a day, the centre hides words with a reason (J1d.9). */
@Component
public class DiscussMasterLesson {

    static final Duration REMOVABLE = Duration.ofHours(24);

    private final MasterLessons lessons;
    private final MasterComments comments;
    private final MasterNews news;
    private final Clock clock;

    DiscussMasterLesson(MasterLessons lessons, MasterComments comments, MasterNews news, Clock clock) {
        this.lessons = lessons;
        this.comments = comments;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public void say(String lesson, String words) {
        Longest.demand("words", words, Longest.WORDS);
        MasterLesson shown = lessons.find(lesson).demand(MasterCommand.COMMENT, Scope.current());
        if (Scope.current().person() == null) {
            throw new Refusal("lessons.refusal.not-yours");
        }
        if (words.isBlank()) {
            throw new Refusal("lessons.refusal.no-words");
        }
        comments.add(shown.id(), words.strip());
        news.said(shown);
    }

    /** Refuses others' words, and one's own after a day: people may have answered them. */
    @Transactional
    public void takeBack(String lesson, String comment) {
        MasterLesson shown = lessons.find(lesson).demand(MasterCommand.COMMENT, Scope.current());
        MasterComments.Said said = comments.find(shown.id(), comment);
        if (Scope.current().person() == null || Scope.current().person() != said.person()) {
            throw new NotFound();
        }
        if (!removable(said.at(), clock.instant())) {
            throw new Refusal("masters.refusal.comment-old");
        }
        comments.removed(said.id());
    }

    /** The words are gone for readers, that they were hidden and why stays. */
    @Transactional
    public void hide(String lesson, String comment, String reason) {
        Longest.demand("reason", reason, Longest.LINE);
        MasterLesson shown = lessons.find(lesson).demand(MasterCommand.MODERATE, Scope.current());
        MasterComments.Said said = comments.find(shown.id(), comment);
        if (reason.isBlank()) {
            throw new Refusal("lessons.refusal.no-reason");
        }
        comments.hidden(said.id(), reason.strip());
        news.hidden(shown, said.person());
    }

    static boolean removable(Instant written, Instant now) {
        return now.isBefore(written.plus(REMOVABLE));
    }
}
