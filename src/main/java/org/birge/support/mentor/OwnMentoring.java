package org.birge.support.mentor;

import java.util.List;
import org.birge.access.Actor;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what of mentoring is the reader's own. */
@Component
class OwnMentoring {

    private record Answer(String consent, List<String> wishes) {}

    private final JdbcClient sql;
    private final OneMentor mentors;
    private final PairRows pairs;
    private final Workplaces workplaces;
    private final CountryPack pack;

    OwnMentoring(JdbcClient sql, OneMentor mentors, PairRows pairs, Workplaces workplaces, CountryPack pack) {
        this.sql = sql;
        this.mentors = mentors;
        this.pairs = pairs;
        this.workplaces = workplaces;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    OwnMentoringPage page(Actor actor) {
        long person = actor.personOrNotFound();
        String latest = mentors.latestOf(person);
        MentorPage profile = latest == null ? null : mentors.page(latest);
        List<PairLine> all = pairs.of(person);
        List<PairLine> mentored = pairs.mentoredBy(person);
        List<String> own = mentored.stream().map(PairLine::publicId).toList();
        Answer answer = answer(actor, person);
        return new OwnMentoringPage(
                profile,
                mentored,
                all.stream().filter(line -> !own.contains(line.publicId())).toList(),
                answer == null ? null : answer.consent(),
                answer == null ? List.of() : answer.wishes(),
                areas(person, actor),
                profile == null || profile.mentor().state().over());
    }

    /** Of heads where one heads a school, else of teachers. */
    private List<NeedsInstrument.Area> areas(long person, Actor actor) {
        return workplaces.appointedHead(person, actor.organisation())
                ? pack.headNeeds().areas()
                : pack.teacherNeeds().areas();
    }

    /** Asked are those who were asked, and those whom the rule finds. */
    private @Nullable Answer answer(Actor actor, long person) {
        Answer answer = sql.sql("""
                select case when given_at is not null then 'given' when refused_at is not null then 'refused' else 'asked' end as consent, wishes
                  from support.mentee
                 where person_id = :person
                   and organisation_id = :organisation
                """)
                .param("person", person)
                .param("organisation", actor.organisation())
                .query((row, n) -> new Answer(row.getString("consent"), OpenPairs.texts(row, "wishes")))
                .optional()
                .orElse(null);
        if (answer != null || !actor.atSchool()) {
            return answer;
        }
        boolean found = workplaces.appointedHead(person, actor.organisation())
                ? workplaces.newHead(person)
                : workplaces.young(person);
        return found ? new Answer("none", List.of()) : null;
    }
}
