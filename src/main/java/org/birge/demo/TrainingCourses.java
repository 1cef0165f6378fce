package org.birge.demo;

import java.util.List;
import org.birge.growth.training.CourseContent;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.NeedsInstrument;
import org.birge.web.Messages;
import org.birge.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue of the demo's centre, two courses of an institute among it. */
@Component
class TrainingCourses {

    private final CountryPack pack;
    private final Words words;

    TrainingCourses(CountryPack pack, Messages messages) {
        this.pack = pack;
        this.words = messages.in(pack.defaultLanguage());
    }

    List<CourseContent> all() {
        return List.of(
                course(1, "seminar", 0, "teachers", 6, "on-site", false, null),
                course(2, "training", 1, "teachers", 6, "on-site", false, null),
                course(3, "upgrading", 2, "teachers", 80, "mixed", true, null),
                course(4, "requalification", 3, "teachers", 160, "mixed", true, "informatics"),
                course(5, "distance", 4, "young-teachers", 24, "distance", false, null));
    }

    private CourseContent course(
            int number,
            String kind,
            int area,
            String audience,
            int hours,
            String form,
            boolean institute,
            @Nullable String subject) {
        List<String> areas = pack.teacherNeeds().areas().stream()
                .map(NeedsInstrument.Area::code)
                .toList();
        return new CourseContent(
                words.of("demo.trainings.course." + number),
                words.of("demo.trainings.purpose." + number),
                kind,
                List.of(areas.get(area % areas.size())),
                subject,
                List.of(audience),
                hours,
                form,
                institute ? words.of("demo.trainings.institute") : null);
    }
}
