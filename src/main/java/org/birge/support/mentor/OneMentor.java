package org.birge.support.mentor;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import org.birge.database.Moments;
import org.birge.database.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of one mentor. */
@Repository
class OneMentor {

    private final JdbcClient sql;
    private final Mentors mentors;
    private final MentorRows rows;
    private final PairRows pairs;
    private final MentoringDays days;

    OneMentor(JdbcClient sql, Mentors mentors, MentorRows rows, PairRows pairs, MentoringDays days) {
        this.sql = sql;
        this.mentors = mentors;
        this.rows = rows;
        this.pairs = pairs;
        this.days = days;
    }

    private record Read(MentorPage.Facts facts, Offer offer) {}

    @Transactional(readOnly = true)
    MentorPage page(String publicId) {
        Scope scope = Scope.current();
        MentorProfile profile = mentors.find(publicId).demand(MentorCommand.READ, scope);
        Read read = read(profile);
        LocalDate since = read.facts().since();
        return new MentorPage(
                read.facts(),
                rows.subjects(read.offer().subjects()),
                rows.languages(read.offer().languages()),
                rows.strengths(read.offer().strengths()),
                since == null ? null : Period.between(since, days.today()).getYears(),
                scope.person() != null && scope.person() == profile.person(),
                new MentorPage.Rights(
                        profile.allows(MentorCommand.CONSENT, scope),
                        profile.allows(MentorCommand.APPROVE, scope),
                        profile.allows(MentorCommand.DECLINE, scope),
                        profile.allows(MentorCommand.CHANGE, scope),
                        profile.allows(MentorCommand.PAUSE, scope),
                        profile.allows(MentorCommand.RESUME, scope),
                        profile.allows(MentorCommand.END, scope)),
                pairs.mentoredBy(profile.person()));
    }

    /** What is offered now, for the form that changes it. */
    @Transactional(readOnly = true)
    Offer offer(String publicId) {
        return read(mentors.find(publicId).demand(MentorCommand.CHANGE, Scope.current()))
                .offer();
    }

    @Transactional(readOnly = true)
    long version(String publicId) {
        return mentors.find(publicId).version();
    }

    /** The latest profile of a person; null where there never was one. */
    @Nullable
    String latestOf(long person) {
        return sql.sql("""
                select public_id
                  from support.mentor
                 where person_id = :person
                 order by declined_at is null and ended_at is null desc, id desc
                 limit 1
                """)
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Read read(MentorProfile profile) {
        return sql.sql("""
                select m.*, n.name, n.public_id as person_page, coalesce(n.skills, '{}') as skills, o.short_name as place, f.name as forward, a.name as approver
                  from support.mentor m
                  join registry_api.place o on o.id = m.organisation_id
                  left join registry_api.person n on n.id = m.person_id
                  left join registry_api.person f on f.id = m.put_forward_by and m.put_forward_by <> m.person_id
                  left join registry_api.person a on a.id = m.approved_by
                 where m.id = :id
                """)
                .param("id", profile.id())
                .query((row, n) -> new Read(
                        new MentorPage.Facts(
                                row.getString("public_id"),
                                row.getLong("person_id"),
                                Objects.requireNonNullElse(row.getString("name"), ""),
                                row.getString("place"),
                                row.getInt("capacity"),
                                mentors.taken(profile.person()),
                                row.getString("reach"),
                                row.getObject("reach_km", Integer.class),
                                row.getString("words"),
                                row.getString("forward"),
                                Moments.in(row, "approved_at"),
                                row.getString("approver"),
                                row.getString("reason"),
                                row.getObject("teaching_since", LocalDate.class),
                                row.getString("person_page"),
                                OpenPairs.texts(row, "skills"),
                                profile.state(),
                                profile.version()),
                        new Offer(
                                OpenPairs.texts(row, "subjects"),
                                OpenPairs.texts(row, "languages"),
                                row.getInt("capacity"),
                                row.getString("reach"),
                                row.getObject("reach_km", Integer.class),
                                OpenPairs.texts(row, "strengths"),
                                row.getString("words"))))
                .single();
    }
}
