package org.birge.growth.practice;

import java.io.InputStream;
import org.birge.database.Scope;
import org.birge.documents.Files;
import org.birge.shared.Longest;
import org.birge.shared.PublicId;
import org.birge.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The teacher adds a file that shows the result, or takes it away again; its kind is judged by its content. */
@Component
public class AttachToExperience {

    static final int MOST = 8;

    /** The stream is read to its end and left open; the name is shown, nothing more. */
    public record Command(String experience, String name, InputStream content) {

        public Command {
            Longest.demand("name", name, Longest.LINE);
        }
    }

    private final Experiences experiences;
    private final EvidenceOfExperience evidence;
    private final Files files;

    AttachToExperience(Experiences experiences, EvidenceOfExperience evidence, Files files) {
        this.experiences = experiences;
        this.evidence = evidence;
        this.files = files;
    }

    @Transactional
    public void run(Command command) {
        Experience experience =
                experiences.lock(command.experience()).demand(ExperienceCommand.DESCRIBE, Scope.current());
        if (evidence.of(experience.id()).size() >= MOST) {
            throw new Refusal("practice.refusal.files", MOST);
        }
        String hash = files.store(command.content()).hash();
        evidence.add(experience.id(), PublicId.next(), hash, command.name().strip());
    }

    @Transactional
    public void remove(String experience, String file) {
        Experience written = experiences.lock(experience).demand(ExperienceCommand.DESCRIBE, Scope.current());
        evidence.remove(written.id(), file);
    }
}
