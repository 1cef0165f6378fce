package org.birge.support.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Lists of mentors and young teachers are in the order of names, page after page (J1c.1, J1c.2)")
@BirgeTest
class ListsByNameTest {

    private final Given given;
    private final MentorStory story;
    private final Mentees mentees;
    private final LatelyBegun begun;
    private final TestDatabase database;
    private final TransactionTemplate transaction;

    ListsByNameTest(
            Given given,
            AutowireCapableBeanFactory beans,
            Mentees mentees,
            LatelyBegun begun,
            TestDatabase database,
            PlatformTransactionManager transactions) {
        this.given = given;
        this.story = beans.createBean(MentorStory.class);
        this.mentees = mentees;
        this.begun = begun;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void everythingEnds() {
        MentorStory.nothing(database.superuser());
    }

    @Test
    void pagesOfOneAreTheWholeListOfYoungTeachers() {
        story.young();
        for (Person reader : List.of(given.methodist(), given.head())) {
            List<Long> whole = people(reader, MenteeFilter.ALL, 2000);
            List<Long> paged = new ArrayList<>();
            List<MenteeLine> page = lines(reader, MenteeFilter.ALL, 1);
            while (!page.isEmpty()) {
                paged.add(page.getFirst().person());
                page = lines(
                        reader, new MenteeFilter("", "", "", "", page.getFirst().publicId()), 1);
            }
            assertThat(whole).contains(given.teacher().id()).doesNotHaveDuplicates();
            assertThat(paged).isEqualTo(whole);
        }
    }

    /** Those who are left out by the filter are passed over, however many lots it takes. */
    @Test
    void aFilterIsLookedForPastTheFirstLot() {
        Person young = story.young();
        story.pair(mentor(), young, given.head(), MentorshipState.ACTIVE);
        assertThat(people(given.methodist(), new MenteeFilter("", "with", "", "", ""), 1))
                .containsExactly(young.id());
    }

    /** Whoever is found by the walk of a region is found by the gathering of a place, and the other way round. */
    @Test
    void aWalkFindsWhomGatheringFinds() {
        Person reader = given.methodist();
        List<LatelyBegun.One> walked = in(reader, () -> begun.after(LatelyBegun.FIRST, 500));
        List<LatelyBegun.One> gathered = in(reader, () -> begun.after(LatelyBegun.FIRST, 5000));
        assertThat(walked).isNotEmpty().isEqualTo(gathered);
    }

    @Test
    void aMentorWithANewNameStandsWhereItBelongs() {
        Person mentor = mentor();
        String before = surname(mentor, null);
        try {
            surname(mentor, "Zülfüqarlı");
            assertThat(key(mentor)).startsWith("Zülfüqarlı ");
        } finally {
            surname(mentor, before);
        }
        assertThat(key(mentor)).startsWith(before + " ");
    }

    private String surname(Person person, @Nullable String changed) {
        return database.superuser()
                .sql("""
                        update registry.person_period
                           set surname = coalesce(:changed, surname)
                         where person_id = :person
                           and valid_until is null
                        returning surname
                        """)
                .param("changed", changed)
                .param("person", person.id())
                .query(String.class)
                .single();
    }

    private String key(Person person) {
        return database.superuser()
                .sql("select sort_key from support.mentor where person_id = :person")
                .param("person", person.id())
                .query(String.class)
                .single();
    }

    private Person mentor() {
        Person mentor = given.unionHead();
        story.profile(mentor, Offer.SCHOOL, MentorState.APPROVED);
        return mentor;
    }

    private List<Long> people(Person reader, MenteeFilter filter, int size) {
        return lines(reader, filter, size).stream().map(MenteeLine::person).toList();
    }

    private List<MenteeLine> lines(Person reader, MenteeFilter filter, int size) {
        return in(reader, () -> mentees.page(filter, size));
    }

    private <T> T in(Person reader, Supplier<T> question) {
        return reader.does(() -> Objects.requireNonNull(transaction.execute(begun -> question.get())));
    }
}
