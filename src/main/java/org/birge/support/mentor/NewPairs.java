package org.birge.support.mentor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
import org.birge.database.ScopedTransactions;
import org.birge.registry.NamedStaff;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.birge.web.Picker;
import org.birge.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the form with which a pair is proposed: who the mentee is by the rule, and which mentors could come. */
@Component
class NewPairs {

    /** The field of a mentor found by name. */
    static final String OTHER = "other";

    private record Found(
            long person,
            String publicId,
            String name,
            @Nullable String subject) {}

    /**
     * Of the mentee at their school.
     *
     * @param heads whether appointed head there
     * @param headed first day as a head, taught as an educator, wherever
     */
    private record Standing(
            String school,
            boolean heads,
            @Nullable LocalDate headed,
            @Nullable LocalDate taught,
            String consent) {}

    private final JdbcClient sql;
    private final Workplaces workplaces;
    private final MentorRows mentors;
    private final MentorChoices choices;
    private final NamedStaff staff;
    private final MentoringDays days;
    private final CountryPack pack;

    NewPairs(
            JdbcClient sql,
            Workplaces workplaces,
            MentorRows mentors,
            MentorChoices choices,
            NamedStaff staff,
            MentoringDays days,
            CountryPack pack) {
        this.sql = sql;
        this.workplaces = workplaces;
        this.mentors = mentors;
        this.choices = choices;
        this.staff = staff;
        this.days = days;
        this.pack = pack;
    }

    /** Whom one does not reach, or who works at no school, is not there. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    NewPairPage page(Actor actor, Map<String, String> given, Problems problems) {
        String wanted = given.getOrDefault("mentee", "");
        if (wanted.isEmpty()) {
            return new NewPairPage(
                    Map.copyOf(given),
                    problems,
                    null,
                    staff.find(actor, given.getOrDefault("q", ""), NamedStaff.Whom.EDUCATORS),
                    List.of(),
                    Picker.of(OTHER, Map.of()),
                    pack.subjects());
        }
        NewPairPage.Mentee mentee = mentee(actor, wanted);
        Map<String, String> typed = new HashMap<>(given);
        typed.putIfAbsent("begins", days.today().plusDays(1).toString());
        typed.putIfAbsent("ends", days.usualEnd(days.today()).toString());
        typed.putIfAbsent("hours", pack.mentoring().usualHours().toPlainString());
        typed.putIfAbsent("subject", mentee.subject() == null ? "" : mentee.subject());
        return new NewPairPage(
                typed,
                problems,
                mentee,
                List.of(),
                choices.of(
                        mentee.person(),
                        mentee.organisation(),
                        mentee.subject(),
                        mentee.kind().equals(MentorshipRules.NEW_HEAD),
                        mentee.consent().equals("given")),
                Picker.of(OTHER, given).looked(text -> named(actor, text)),
                pack.subjects());
    }

    /** Approved mentors with a free place, by name or school. */
    @Transactional(readOnly = true, label = ScopedTransactions.PLANNED_ONCE)
    List<Picker.Suggestion> named(Actor actor, String text) {
        return mentors.page(actor, new MentorFilter(text, "approved", "", "", true, "", ""), Picker.SHOWN).stream()
                .map(one -> new Picker.Suggestion(one.publicId(), one.name(), one.place()))
                .toList();
    }

    /** The person behind a profile. */
    @Transactional(readOnly = true)
    Optional<Long> mentor(String profile) {
        return sql.sql("select person_id from support.mentor where public_id = :id")
                .param("id", profile)
                .query(Long.class)
                .optional();
    }

    private NewPairPage.Mentee mentee(Actor actor, String wanted) {
        Found found = sql.sql("""
                select n.id as person, n.public_id, n.name,
                       coalesce(p.subject, max(p.subject) over (partition by p.organisation_id)) as subject
                  from registry_api.person n
                  join registry_api.posting p on p.person_id = n.id
                 where n.public_id = :wanted
                   and p.place_key >= :low
                   and p.place_key < :high
                   and p.valid_from <= :today
                   and (p.valid_until is null or p.valid_until > :today)
                 order by p.main desc, p.id
                 limit 1
                """)
                .param("wanted", wanted)
                .param("low", actor.grant().low())
                .param("high", actor.grant().high())
                .param("today", days.today())
                .query(Found.class)
                .optional()
                .orElseThrow(NotFound::new);
        Workplace school =
                workplaces.of(found.person(), null).filter(Workplace::school).orElseThrow(NotFound::new);
        Standing standing = standing(found.person(), school.id());
        boolean newHead = standing.heads() && after(standing.headed(), workplaces.newHeadAfter());
        if (standing.heads() && !newHead) {
            throw new NotFound();
        }
        return new NewPairPage.Mentee(
                found.person(),
                found.publicId(),
                found.name(),
                school.id(),
                standing.school(),
                found.subject(),
                newHead
                        ? MentorshipRules.NEW_HEAD
                        : after(standing.taught(), workplaces.youngAfter()) ? "young-teacher" : "colleague",
                standing.consent());
    }

    private static boolean after(@Nullable LocalDate since, LocalDate day) {
        return since != null && since.isAfter(day);
    }

    /** As {@link Workplaces} tells each of it, in one question. */
    private Standing standing(long person, long school) {
        return sql.sql("""
                select o.short_name as school,
                       exists (select 1
                                 from registry_api.posting p
                                where p.person_id = :person
                                  and p.organisation_id = :school
                                  and p.post = any (:heads)
                                  and not p.acting
                                  and p.valid_from <= :today
                                  and (p.valid_until is null or p.valid_until > :today)) as heads,
                       (select f.since from support.first_posted(array[:person]::bigint[], :heads::text[]) f) as headed,
                       (select f.since from support.first_posted(array[:person]::bigint[], :educators::text[]) f) as taught,
                       coalesce((select case when e.given_at is not null then 'given' when e.refused_at is not null then 'refused' else 'asked' end
                                   from support.mentee e
                                  where e.person_id = :person
                                    and e.organisation_id = :school), 'none') as consent
                  from registry_api.place o
                 where o.id = :school
                """)
                .param("person", person)
                .param("school", school)
                .param("heads", workplaces.heads())
                .param("educators", workplaces.educators())
                .param("today", days.today())
                .query(Standing.class)
                .single();
    }
}
