package org.birge.growth.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Visitor;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("J1d.8 Reviewers are looked for by whoever names them, while the experience is before the centre")
@BirgeTest
class ReviewersFoundTest {

    private final Given given;
    private final Visitors visitors;
    private final ExperienceStory story;

    ReviewersFoundTest(Given given, Visitors visitors, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.visitors = visitors;
        this.story = beans.createBean(ExperienceStory.class);
    }

    @Test
    @DisplayName("found by name and known by public ids; once it is decided nobody is found any more")
    void found() {
        given.otherSchool();
        String surname = URLEncoder.encode(given.otherHead().name().split(" ")[0], StandardCharsets.UTF_8);
        Visitor centre = visitors.as(given.methodist());
        String submitted = "/experience/" + story.submitted(given.teacher("Aytən"));
        assertThat(centre.get(submitted + "/people?q=" + surname).body())
                .contains(given.otherHead().publicId());
        assertThat(centre.get("/experience/teachers?q=" + surname).body())
                .contains(given.otherHead().publicId());
        assertThat(visitors.as(given.otherHead())
                        .get("/experience/teachers?q=" + surname)
                        .body())
                .doesNotContain(given.otherHead().publicId());

        String published = "/experience/" + story.in(ExperienceState.PUBLISHED, given.teacher("Zəhra"));
        assertThat(centre.get(published + "/people?q=" + surname).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("an id of nobody is told at its field")
    void nobody() {
        String experience = story.submitted(given.teacher("Nərmin"));
        var answer = visitors.as(given.methodist())
                .post(
                        "/experience/" + experience + "/reviewers",
                        "version",
                        Long.toString(story.version(experience)),
                        "first",
                        "nobody",
                        "first-text",
                        "Heç kim",
                        "second",
                        given.methodist().publicId(),
                        "second-text",
                        given.methodist().name());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Heç kim", given.methodist().publicId());
    }
}
