package org.birge.support.mentor;

import org.springframework.stereotype.Component;

/** What was proposed to somebody who is no mentor any more is taken back, and its people are told. */
@Component
class TakeBackProposals {

    private final Mentorships mentorships;
    private final MentorshipNews news;

    TakeBackProposals(Mentorships mentorships, MentorshipNews news) {
        this.mentorships = mentorships;
        this.news = news;
    }

    void run(long mentor) {
        mentorships.lockProposedTo(mentor).forEach(this::takeBack);
    }

    private void takeBack(Mentorship pair) {
        mentorships.withdrawn(pair.id());
        mentorships.happened(pair.id(), "withdrawn", null);
        news.withdrawn(pair);
    }
}
