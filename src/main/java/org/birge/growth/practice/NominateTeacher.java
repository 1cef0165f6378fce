package org.birge.growth.practice;

import java.util.List;
import org.birge.access.Permission;
import org.birge.access.Role;
import org.birge.database.Scope;
import org.birge.shared.Longest;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.birge.shared.pack.CountryPack;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A head, a deputy or the centre nominates a teacher whose experience others should know, also out of an open lesson or an event (J1d.8, J1d.11). */
@Component
public class NominateTeacher {

    static final List<String> SOURCES = List.of("observed", "open-lesson", "training", "event");

    /**
     * @param teacher id of the person; of the own school, or of the centre's area
     * @param title what the experience is, in a few words
     * @param subject code of the pack's subjects; null where it is none
     * @param source how the teacher was found
     * @param lesson public id of the teacher's open lesson it was seen in; null where there is none
     */
    public record Command(
            long teacher,
            String title,
            @Nullable String subject,
            String source,
            @Nullable String lesson,
            String reason) {

        public Command {
            Longest.demand("title", title, Longest.NAME);
            Longest.demand("source", source, Longest.NAME);
            Longest.demand("reason", reason, Longest.WORDS);
        }
    }

    private final Experiences experiences;
    private final LeadingTeachers teachers;
    private final ExperienceNews news;
    private final CountryPack pack;

    NominateTeacher(Experiences experiences, LeadingTeachers teachers, ExperienceNews news, CountryPack pack) {
        this.experiences = experiences;
        this.teachers = teachers;
        this.news = news;
        this.pack = pack;
    }

    /** @return its public id. Whom one does not reach is not there; oneself one does not nominate, and nobody twice at once. */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        if (!Role.of(scope.role()).may(Permission.NOMINATE_TEACHERS)) {
            throw new NotFound();
        }
        if (scope.person() != null && scope.person() == command.teacher()) {
            throw new Refusal("practice.refusal.yourself");
        }
        boolean known = command.subject() == null
                || pack.subjects().stream().anyMatch(one -> one.code().equals(command.subject()));
        if (!known
                || !SOURCES.contains(command.source())
                || command.title().isBlank()
                || command.reason().isBlank()) {
            throw new Refusal("practice.refusal.incomplete");
        }
        String publicId = PublicId.next();
        try {
            long id = experiences.add(publicId, command, teachers.schoolOf(command.teacher()));
            experiences.happened(id, "nominated", command.reason().strip());
        } catch (DuplicateKeyException already) {
            throw new Refusal("practice.refusal.already");
        }
        news.nominated(experiences.find(publicId));
        return publicId;
    }
}
