package org.birge.support.outcome;

import java.util.List;
import java.util.Objects;
import org.birge.database.Scope;
import org.birge.support.mentor.Mentorship;
import org.birge.support.mentor.MentorshipCommand;
import org.birge.support.mentor.Mentorships;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The form of the closing question, with the answer that stands or what was typed. */
@Component
class ReadPairClosing {

    private final Mentorships mentorships;
    private final Closings closings;
    private final JdbcClient sql;

    ReadPairClosing(Mentorships mentorships, Closings closings, JdbcClient sql) {
        this.mentorships = mentorships;
        this.closings = closings;
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    ClosingPage page(String publicId, @Nullable ClosingAnswer typed, long version, Problems problems) {
        Mentorship pair = mentorships.find(publicId).demand(MentorshipCommand.READ, Scope.current());
        ClosingRules.demand(ClosingCommand.ANSWER, pair, closings.state(pair));
        boolean mentor = Objects.equals(Scope.current().person(), pair.mentor());
        Closings.Given own = closings.own(pair.id());
        ClosingAnswer answer =
                typed != null ? typed : own == null ? new ClosingAnswer("", List.of(), List.of(), null) : own.answer();
        return new ClosingPage(
                publicId,
                name(mentor ? pair.mentee() : pair.mentor()),
                mentor,
                answer,
                typed != null ? version : own == null ? Closings.NONE : own.version(),
                pair.ends().plusDays(ClosingState.DAYS),
                problems);
    }

    private String name(long person) {
        return Objects.requireNonNullElse(
                sql.sql("select support.partner_name(:person)")
                        .param("person", person)
                        .query(String.class)
                        .optional()
                        .orElse(null),
                "");
    }
}
