package org.birge.growth.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.birge.database.Scope;
import org.birge.shared.NotFound;
import org.birge.shared.Refusal;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("J1d.8 Who reviewed an experience is known to the centre that keeps it, and to nobody else")
@BirgeTest
class ReviewersUnknownTest {

    private final Given given;
    private final AutowireCapableBeanFactory beans;
    private final TestDatabase database;
    private final ExperienceStory story;

    ReviewersUnknownTest(Given given, AutowireCapableBeanFactory beans, TestDatabase database) {
        this.given = given;
        this.beans = beans;
        this.database = database;
        this.story = beans.createBean(ExperienceStory.class);
    }

    @Test
    @DisplayName(
            "the teacher and the school read what was said and not who said it, though the reviewer once worked there")
    void onceOfTheSchool() {
        Person teacher = given.teacher("Aytən");
        String experience = story.submitted(teacher);
        database.superuser()
                .sql("""
                insert into registry.posting (public_id, person_id, organisation_id, place_key, post, main, valid_from, valid_until, recorded_at)
                select 'once-here', :person, organisation_id, place_key, 'teacher', false, date '2019-09-01', date '2021-06-30', now()
                  from registry.posting
                 where id = :posting
                """)
                .param("person", given.otherHead().id())
                .param("posting", given.head().posting())
                .update();
        story.reviewersNamed(experience);
        story.reviewed(experience, "accept");
        for (Person reader : List.of(teacher, given.head(), given.deputy())) {
            assertThat(reviews(reader, experience)).hasSize(2).allSatisfy(event -> {
                assertThat(event.who()).isNull();
                assertThat(event.words()).isNotBlank();
            });
            assertThat(rows(
                            reader.scope(),
                            "select count(*) from growth.experience_event where what like 'reviewed-%'"))
                    .isZero();
        }
        assertThat(reviews(given.centreHead(), experience)).hasSize(2).allSatisfy(event -> assertThat(event.who())
                .isNotNull());
    }

    @Test
    @DisplayName(
            "a methodist's own experience: who reviews it is not read, named, given back or published by its author")
    void ofTheCentreItself() {
        String experience = story.in(ExperienceState.SUBMITTED, given.teacher("Nərmin"));
        database.superuser()
                .sql("update growth.experience set teacher_id = :person where public_id = :experience")
                .param("person", given.methodist().id())
                .param("experience", experience)
                .update();
        long version = story.version(experience);
        assertThat(story.page(given.methodist(), experience).reviewers()).isEmpty();
        assertThat(reviews(given.methodist(), experience))
                .allSatisfy(event -> assertThat(event.who()).isNull());
        refused(given.methodist(), () -> name(experience, version, given.mentor()), "practice.refusal.own");
        refused(
                given.methodist(),
                () -> bean(DecideOnExperience.class).giveBack(experience, version, "Özüm düzəldim."),
                "practice.refusal.own");
        assertThat(rows(
                        given.methodist().scope(),
                        "select count(*) from growth.experience_review where person_id <> "
                                + given.methodist().id()))
                .isZero();
    }

    @Test
    @DisplayName("nobody makes themself a reviewer, and nobody speaks for another")
    void byTheDatabase() {
        String experience = story.submitted(given.teacher("Ülviyyə"));
        assertThatThrownBy(() ->
                        changed(given.deputy(), """
                        insert into growth.experience_review (experience_id, person_id, organisation_id, place_key, named_at)
                        select id, %d, organisation_id, place_key, now() from growth.experience
                        """.formatted(given.deputy().id())))
                .isInstanceOf(DataAccessException.class);
        story.reviewersNamed(experience);
        assertThatThrownBy(
                        () -> changed(
                                given.centreHead(),
                                "update growth.experience_review set opinion = 'accept', given_at = now() where opinion is null"))
                .isInstanceOf(DataAccessException.class);
        story.reviewed(experience, "mend");
        assertThat(changed(given.centreHead(), "delete from growth.experience_review where given_at is not null"))
                .isZero();
    }

    @Test
    @DisplayName("nobody writes into the history in another's name, nor who has no part in it")
    void history() {
        String experience = story.in(ExperienceState.PUBLISHED, given.teacher("Zəhra"));
        String event = """
                insert into growth.experience_event (experience_id, at, person_id, what)
                select id, now(), %d, 'reviewed-accept' from growth.experience where public_id = '%s'
                """;
        assertThat(changed(
                        given.centreHead(), event.formatted(given.centreHead().id(), experience)))
                .isOne();
        for (Person other : List.of(given.centreHead(), given.unionHead())) {
            Person named = other.equals(given.unionHead()) ? other : given.otherHead();
            assertThatThrownBy(() -> changed(other, event.formatted(named.id(), experience)))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @DisplayName("whoever has spoken is not replaced, and the head decides on what was read")
    void spoken() {
        String experience = story.submitted(given.teacher("Fidan"));
        story.reviewersNamed(experience);
        refused(given.methodist(), () -> name(experience, 2, given.mentor()), "web.refusal.stale");
        story.reviewed(experience, "accept");
        refused(
                given.methodist(),
                () -> name(experience, story.version(experience), given.mentor()),
                "practice.refusal.has-spoken");
        long read = story.version(experience);
        given.otherHead().runs(() -> bean(ReviewExperience.class)
                .run(new ReviewExperience.Command(experience, "decline", "Nəticəsi göstərilməyib.")));
        refused(
                given.centreHead(),
                () -> bean(DecideOnExperience.class)
                        .run(new DecideOnExperience.Command(experience, read, true, "", null)),
                "web.refusal.stale");
    }

    @Test
    @DisplayName(
            "a methodist of a centre that does not reach the school is a colleague: nothing before publication, no reasons after")
    void ofAnotherCentre() {
        Person here = given.methodist();
        Scope elsewhere = new Scope(
                given.otherDistrict().low(), given.otherDistrict().high(), here.id() + 1_000_000, 1L, 1L, "methodist");
        String experience = story.submitted(given.teacher("Könül"));
        assertThatThrownBy(() ->
                        Scope.run(elsewhere, () -> bean(ReadExperience.class).page(experience)))
                .isInstanceOf(NotFound.class);
        story.reviewersNamed(experience);
        story.reviewed(experience, "accept");
        story.decided(experience, true);
        story.published(experience);
        ExperiencePage page =
                Scope.call(elsewhere, () -> bean(ReadExperience.class).page(experience));
        assertThat(page.inside()).isFalse();
        assertThat(page.history()).isEmpty();
        assertThat(page.reviewers()).isEmpty();
        story.withdrawn(experience, given.teacher("Könül"));
        assertThat(rows(elsewhere, "select count(*) from growth.experience where public_id = '" + experience + "'"))
                .isZero();
    }

    @Test
    @DisplayName("both reviewers are told when it comes anew and when it is taken back")
    void toldAnew() {
        Person teacher = given.teacher("Rəna");
        String experience = story.submitted(teacher);
        story.reviewersNamed(experience);
        story.reviewed(experience, "mend");
        given.methodist().runs(() -> bean(DecideOnExperience.class)
                .giveBack(experience, story.version(experience), "Vaxtı yazın."));
        long before = told(given.otherHead(), "practice.notice.to-review");
        teacher.runs(() -> bean(DescribeExperience.class)
                .run(new DescribeExperience.Command(
                        experience, story.version(experience), ExperienceStory.WHOLE, true)));
        assertThat(told(given.otherHead(), "practice.notice.to-review")).isEqualTo(before + 1);
        long withdrawn = told(given.otherHead(), "practice.notice.withdrawn");
        story.withdrawn(experience, teacher);
        assertThat(told(given.otherHead(), "practice.notice.withdrawn")).isEqualTo(withdrawn + 1);
    }

    private void name(String experience, long version, Person instead) {
        bean(NameReviewers.class)
                .run(new NameReviewers.Command(
                        experience, version, List.of(given.otherHead().id(), instead.id())));
    }

    private List<ExperiencePage.Event> reviews(Person reader, String experience) {
        return story.page(reader, experience).history().stream()
                .filter(event -> event.what().startsWith("reviewed-"))
                .toList();
    }

    private long rows(Scope scope, String query) {
        return Scope.call(scope, () -> apart().execute(status ->
                bean(JdbcClient.class).sql(query).query(Long.class).single()));
    }

    private int changed(Person person, String statement) {
        return person.does(() -> apart().execute(status -> {
            status.setRollbackOnly();
            return bean(JdbcClient.class).sql(statement).update();
        }));
    }

    private TransactionTemplate apart() {
        return new TransactionTemplate(bean(PlatformTransactionManager.class));
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
