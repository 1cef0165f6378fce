package org.birge.support.mentor;

import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody mentors no longer. Pairs that go on are handed over or ended first. */
@Component
public class EndMentor {

    /** @param reason null for none */
    public record Command(
            String mentor, long version, @Nullable String reason) {

        public Command {
            Longest.demand("reason", reason, Longest.REASON);
        }
    }

    private final Mentors mentors;
    private final TakeBackProposals takeBack;
    private final MentorNews news;

    EndMentor(Mentors mentors, TakeBackProposals takeBack, MentorNews news) {
        this.mentors = mentors;
        this.takeBack = takeBack;
        this.news = news;
    }

    /** Refuses while pairs go on; proposals that have not begun are taken back, and their people told. */
    @Transactional
    public void run(Command command) {
        MentorProfile profile = mentors.lock(command.mentor())
                .demand(MentorCommand.END, Scope.current())
                .atVersion(command.version());
        int taken = mentors.taken(profile.person());
        if (taken > 0) {
            throw new Refusal("mentors.refusal.has-pairs", taken);
        }
        takeBack.run(profile.person());
        mentors.ended(
                profile.id(), command.reason() == null ? null : command.reason().strip());
        news.ended(profile);
    }
}
