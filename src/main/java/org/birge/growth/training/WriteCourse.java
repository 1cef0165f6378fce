package org.birge.growth.training;

import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.PublicId;
import org.birge.shared.pack.CountryPack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centre writes down a course of its own or of an institute; nobody else sees it until it is offered (J1d.1, J6.2). */
@Component
public class WriteCourse {

    public record Command(CourseContent content) {}

    private final Courses courses;
    private final CountryPack pack;

    WriteCourse(Courses courses, CountryPack pack) {
        this.courses = courses;
        this.pack = pack;
    }

    /** @return its public id. For whoever is not of a centre there is no such thing. */
    @Transactional
    public String run(Command command) {
        Scope scope = Scope.current();
        if (!TrainingRules.ofCentre(scope) || scope.person() == null) {
            throw new NotFound();
        }
        String publicId = PublicId.next();
        courses.add(publicId, command.content().check(pack));
        return publicId;
    }
}
