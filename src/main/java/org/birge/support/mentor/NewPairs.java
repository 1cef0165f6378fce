package org.birge.support.mentor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.birge.access.Actor;
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
    @Transactional(readOnly = true)
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
    @Transactional(readOnly = true)
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
        boolean heads = workplaces.appointedHead(found.person(), school.id());
        if (heads && !workplaces.newHead(found.person())) {
            throw new NotFound();
        }
        return new NewPairPage.Mentee(
                found.person(),
                found.publicId(),
                found.name(),
                school.id(),
                nameOf(school.id()),
                found.subject(),
                heads ? MentorshipRules.NEW_HEAD : workplaces.young(found.person()) ? "young-teacher" : "colleague",
                consent(found.person(), school.id()));
    }

    private String nameOf(long school) {
        return sql.sql("select short_name from registry_api.place where id = :id")
                .param("id", school)
                .query(String.class)
                .single();
    }

    private String consent(long person, long school) {
        return sql.sql("""
                select case when given_at is not null then 'given' when refused_at is not null then 'refused' else 'asked' end
                  from support.mentee
                 where person_id = :person
                   and organisation_id = :school
                """)
                .param("person", person)
                .param("school", school)
                .query(String.class)
                .optional()
                .orElse("none");
    }
}
