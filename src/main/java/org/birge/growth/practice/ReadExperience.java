package org.birge.growth.practice;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.pack.CountryPack;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of an experience. */
@Repository
class ReadExperience {

    private final JdbcClient sql;
    private final Experiences experiences;
    private final ExperienceVoices voices;
    private final EvidenceOfExperience evidence;
    private final CountryPack pack;

    ReadExperience(
            JdbcClient sql,
            Experiences experiences,
            ExperienceVoices voices,
            EvidenceOfExperience evidence,
            CountryPack pack) {
        this.sql = sql;
        this.experiences = experiences;
        this.voices = voices;
        this.evidence = evidence;
        this.pack = pack;
    }

    @Transactional(readOnly = true)
    public ExperiencePage page(String publicId) {
        Scope scope = Scope.current();
        Experience one = experiences.find(publicId).demand(ExperienceCommand.READ, scope);
        boolean author = one.by(scope);
        boolean centre = one.keptBy(scope);
        boolean leads = scope.organisation() != null
                && scope.organisation() == one.school()
                && (scope.role().equals("head") || scope.role().equals("deputy"));
        return new ExperiencePage(
                facts(one),
                author || centre || leads,
                rights(one, scope),
                evidence.of(one.id()),
                centre ? voices.reviewers(one.id()) : List.of(),
                author ? voices.opinions(one.id()) : List.of(),
                one.reviewer() ? voices.own(one.id()) : null,
                author || centre ? voices.tries(one.id()) : List.of(),
                voices.tried(one.id()),
                sql.sql("select growth.experience_tries(:id)")
                        .param("id", one.id())
                        .query((row, n) -> new Integer[] {row.getObject(1, Integer.class)})
                        .single()[0],
                author || centre || leads ? voices.history(one.id(), centre) : List.of());
    }

    /** What is written so far, for its teacher. */
    @Transactional(readOnly = true)
    public ExperiencePage toDescribe(String publicId) {
        experiences.find(publicId).demand(ExperienceCommand.DESCRIBE, Scope.current());
        return page(publicId);
    }

    /** As it is before the centre, for whoever names its reviewers. */
    @Transactional(readOnly = true)
    public ExperiencePage toName(String publicId) {
        demandNaming(publicId);
        return page(publicId);
    }

    /** Refuses whoever does not name its reviewers now. */
    @Transactional(readOnly = true)
    public void demandNaming(String publicId) {
        experiences.find(publicId).demand(ExperienceCommand.NAME_REVIEWERS, Scope.current());
    }

    /** A file, for whoever reads the experience. */
    @Transactional(readOnly = true)
    public ResponseEntity<Resource> file(String publicId, String file) {
        Experience one = experiences.find(publicId).demand(ExperienceCommand.READ, Scope.current());
        return evidence.show(one.id(), file);
    }

    /** The teacher of an open lesson in which experience was seen: the id and the topic. */
    @Transactional(readOnly = true)
    public Seen seen(String lesson) {
        return sql.sql("""
                select l.teacher_id as teacher, l.topic, l.subject
                  from growth.open_lesson l
                 where l.public_id = :lesson
                   and l.held_at is not null
                """).param("lesson", lesson).query(Seen.class).optional().orElseThrow(NotFound::new);
    }

    record Seen(long teacher, String topic, String subject) {}

    private static ExperiencePage.Rights rights(Experience one, Scope scope) {
        return new ExperiencePage.Rights(
                one.allows(ExperienceCommand.CONSENT, scope),
                one.allows(ExperienceCommand.DESCRIBE, scope),
                one.allows(ExperienceCommand.NAME_REVIEWERS, scope),
                one.allows(ExperienceCommand.REVIEW, scope),
                one.allows(ExperienceCommand.RETURN, scope),
                one.allows(ExperienceCommand.DECIDE, scope),
                one.allows(ExperienceCommand.PUBLISH, scope),
                one.allows(ExperienceCommand.TRY, scope),
                one.allows(ExperienceCommand.WITHDRAW, scope));
    }

    private ExperiencePage.Facts facts(Experience one) {
        return sql.sql("""
                select e.title, e.subject, coalesce(growth.experience_teacher(e.id), '') as teacher, o.short_name as school, coalesce(o.district, '') as district,
                       e.source, l.public_id as lesson, e.reason, n.name as nominator, e.what, e.why, e.how, e.result, e.for_whom, e.ways,
                       e.spread_words, e.decision_number, e.words, e.version
                  from growth.experience e
                  join registry_api.place o on o.id = e.organisation_id
                  left join registry_api.person n on n.id = e.nominated_by
                  left join growth.open_lesson l on l.id = e.lesson_id
                 where e.id = :id
                """)
                .param("id", one.id())
                .query((row, n) -> new ExperiencePage.Facts(
                        one.publicId(),
                        row.getString("title"),
                        ExperienceRows.subject(pack, row.getString("subject")),
                        row.getString("teacher"),
                        row.getString("school"),
                        row.getString("district"),
                        row.getString("source"),
                        row.getString("lesson"),
                        row.getString("reason"),
                        row.getString("nominator"),
                        new ExperiencePage.Written(
                                row.getString("what"),
                                row.getString("why"),
                                row.getString("how"),
                                row.getString("result"),
                                row.getString("for_whom")),
                        List.of((String[]) row.getArray("ways").getArray()),
                        row.getString("spread_words"),
                        row.getString("decision_number"),
                        row.getString("words"),
                        one.state(),
                        row.getLong("version")))
                .single();
    }
}
