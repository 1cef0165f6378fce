package org.birge.growth.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.birge.documents.UnsafeFile;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("J1d.8 Experience is described by the teacher, reviewed by other schools, decided by the centre")
@BirgeTest
class ExperienceReviewTest {

    private final Given given;
    private final Visitors visitors;
    private final AutowireCapableBeanFactory beans;
    private final TestDatabase database;
    private final ExperienceStory story;

    ExperienceReviewTest(Given given, Visitors visitors, AutowireCapableBeanFactory beans, TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.beans = beans;
        this.database = database;
        this.story = beans.createBean(ExperienceStory.class);
    }

    @Test
    @DisplayName(
            "nobody reviews their own or of their own school, two different people review, and both before the decision")
    void whoReviews() {
        Person teacher = given.teacher("Aynur");
        String experience = story.submitted(teacher);
        refusedReviewers(experience, List.of(given.otherHead().id()), "practice.refusal.two-reviewers");
        refusedReviewers(
                experience, List.of(given.otherHead().id(), given.otherHead().id()), "practice.refusal.two-reviewers");
        refusedReviewers(experience, List.of(given.otherHead().id(), teacher.id()), "practice.refusal.own-school");
        refusedReviewers(
                experience, List.of(given.otherHead().id(), given.unionHead().id()), "practice.refusal.own-school");
        refusedReviewers(experience, List.of(given.otherHead().id(), 987_654L), "practice.refusal.unknown-reviewer");
        story.reviewersNamed(experience);
        given.otherHead().runs(() -> bean(ReviewExperience.class)
                .run(new ReviewExperience.Command(experience, "accept", "Öz sinfimdə edərdim.")));
        refused(
                given.centreHead(),
                () -> bean(DecideOnExperience.class)
                        .run(new DecideOnExperience.Command(experience, story.version(experience), true, "", null)),
                "practice.refusal.reviews-missing");
    }

    @Test
    @DisplayName(
            "the teacher reads the reviews without names; given back, both are asked anew and the old words stay in the history")
    void mended() {
        Person teacher = given.teacher("Günel");
        String experience = story.submitted(teacher);
        story.reviewersNamed(experience);
        story.reviewed(experience, "mend");
        ExperiencePage page = story.page(teacher, experience);
        assertThat(page.opinions()).extracting(ExperiencePage.Opinion::words).contains("Vaxt az çatır.");
        assertThat(page.reviewers()).isEmpty();
        assertThat(page.history())
                .filteredOn(event -> event.what().startsWith("reviewed"))
                .allSatisfy(event -> assertThat(event.who()).isNull());
        given.methodist().runs(() -> bean(DecideOnExperience.class)
                .giveBack(experience, story.version(experience), "Vaxtı yazın."));
        assertThat(story.page(teacher, experience).experience().state()).isEqualTo(ExperienceState.WRITING);
        teacher.runs(() -> bean(DescribeExperience.class)
                .run(new DescribeExperience.Command(
                        experience, story.version(experience), ExperienceStory.WHOLE, true)));
        assertThat(story.page(given.centreHead(), experience).reviewers())
                .allSatisfy(reviewer -> assertThat(reviewer.opinion()).isNull());
        assertThat(story.page(given.head(), experience).history())
                .anySatisfy(event -> assertThat(event.words()).isEqualTo("Vaxt az çatır."));
    }

    @Test
    @DisplayName("written on an older version, it comes back with what was typed")
    void writtenTwice() {
        Person teacher = given.teacher("Şəfiqə");
        String experience = story.in(ExperienceState.WRITING, teacher);
        String[] typed = {"version", "0", "title", "Meyarlar", "what", "Yazdıqlarım itməsin.", "submit", "false"};
        var answer = visitors.as(teacher).post("/experience/" + experience + "/description", typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Yazdıqlarım itməsin.");
        assertThat(story.page(teacher, experience).experience().written().what())
                .isNull();
    }

    @Test
    @DisplayName("published, other schools read it and tell how it went; how many is told from five on")
    void triedByOthers() {
        Person teacher = given.teacher("Sevinc");
        String experience = story.in(ExperienceState.PUBLISHED, teacher);
        given.otherHead().runs(() -> bean(SpreadExperience.class)
                .tell(new SpreadExperience.Attempt(experience, "Üç meyar kifayət etdi.", "yes")));
        given.otherHead().runs(() -> bean(SpreadExperience.class)
                .tell(new SpreadExperience.Attempt(experience, "Üç meyar kifayət etdi, vaxt az.", "partly")));
        ExperiencePage ofTeacher = story.page(teacher, experience);
        assertThat(ofTeacher.tries()).singleElement().satisfies(one -> assertThat(one.words())
                .contains("vaxt az"));
        assertThat(ofTeacher.tryCount()).isNull();
        assertThat(story.page(given.unionHead(), experience).tries()).isEmpty();
        database.superuser()
                .sql("""
                insert into growth.experience_try (experience_id, person_id, organisation_id, words, helped, tried_at)
                select e.id, p.id, :school, 'Sınadıq.', 'yes', now()
                  from growth.experience e
                  join registry.person p on p.id in (select id from registry.person order by id limit 5)
                 where e.public_id = :experience
                on conflict do nothing
                """)
                .param("school", given.otherSchool().id())
                .param("experience", experience)
                .update();
        assertThat(story.page(given.unionHead(), experience).tryCount()).isGreaterThanOrEqualTo(5);
    }

    @Test
    @DisplayName("files are judged by their content, read by whoever reads the experience, and by nobody else")
    void files() {
        Person teacher = given.teacher("Lalə");
        String experience = story.in(ExperienceState.WRITING, teacher);
        refusedFile(teacher, experience, "<html><script>alert(1)</script></html>");
        teacher.runs(() -> bean(AttachToExperience.class)
                .run(new AttachToExperience.Command(experience, "meyarlar.txt", content("Aydın, tam, səliqəli"))));
        String file = story.page(teacher, experience).files().getFirst().publicId();
        String address = "/experience/" + experience + "/files/" + file;
        assertThat(visitors.as(given.head()).get(address).status()).isEqualTo(200);
        assertThat(visitors.as(given.unionHead()).get(address).status()).isEqualTo(404);
        assertThat(visitors.as(given.otherHead()).get(address).status()).isEqualTo(404);
        assertThatThrownBy(() ->
                        given.head().runs(() -> bean(AttachToExperience.class).remove(experience, file)))
                .isInstanceOf(Refusal.class);
        teacher.runs(() -> bean(AttachToExperience.class).remove(experience, file));
        assertThat(story.page(teacher, experience).files()).isEmpty();
    }

    @Test
    @DisplayName("oneself, somebody of another school, somebody twice and an empty description are refused")
    void refusals() {
        Person teacher = given.teacher("Kamran");
        story.nominated(teacher, null);
        refused(given.head(), () -> story.nominated(teacher, null), "practice.refusal.already");
        refused(given.head(), () -> story.nominated(given.head(), null), "practice.refusal.yourself");
        assertThatThrownBy(() -> story.nominated(given.otherHead(), null)).isInstanceOf(NotFound.class);
        Person other = given.teacher("Orxan");
        String experience = story.in(ExperienceState.WRITING, other);
        refused(
                other,
                () -> bean(DescribeExperience.class)
                        .run(new DescribeExperience.Command(
                                experience, 1, new Description("Ad", "", "", "", "", ""), true)),
                "practice.refusal.incomplete");
        assertThat(told(other, "practice.notice.nominated")).isEqualTo(1);
    }

    private void refusedFile(Person teacher, String experience, String text) {
        assertThatThrownBy(() -> teacher.runs(() -> bean(AttachToExperience.class)
                        .run(new AttachToExperience.Command(experience, "fayl.html", content(text)))))
                .isInstanceOf(UnsafeFile.class);
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void refusedReviewers(String experience, List<Long> people, String key) {
        refused(
                given.methodist(),
                () -> bean(NameReviewers.class)
                        .run(new NameReviewers.Command(experience, story.version(experience), people)),
                key);
    }

    private void refused(Person who, Runnable action, String key) {
        assertThatThrownBy(() -> who.runs(action)).isInstanceOf(Refusal.class).hasMessageContaining(key);
    }

    private long told(Person person, String key) {
        return database.superuser()
                .sql("select count(*) from notifications.notice where person_id = :person and key = :key")
                .param("person", person.id())
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
