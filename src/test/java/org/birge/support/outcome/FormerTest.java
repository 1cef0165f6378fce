package org.birge.support.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.birge.support.outcome.TotalsPage.Line;
import org.birge.support.outcome.TotalsPage.Said;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName(
        "Who counts as a former young teacher, and in which year: each person once, by the first pair that came about (J1c.2, decision 45)")
@BirgeTest
class FormerTest {

    private final Given given;
    private final ReadTotals totals;
    private final TestDatabase database;
    private final OutcomeStory story;

    FormerTest(Given given, ReadTotals totals, TestDatabase database, AutowireCapableBeanFactory beans) {
        this.given = given;
        this.totals = totals;
        this.database = database;
        this.story = beans.createBean(OutcomeStory.class);
    }

    @Test
    void eachOnceByTheFirstPairThatBeganWithTheLatestAnswer() {
        story.longAgo(database.superuser(), 20, true, "mathematics");
        List<Long> people = database.superuser()
                .sql("select mentee_id from support.mentorship where public_id like 'longago-pair%' order by mentee_id")
                .query(Long.class)
                .list();
        // Somebody whose first pair was longer ago, somebody whose pair was ended before its first day, somebody with a
        // second pair.
        another(people.get(0), "2021-09-20", "2022-06-10");
        database.superuser()
                .sql("update support.mentorship set ended_at = now(), ended_on = begins - 5 where mentee_id = :person")
                .param("person", people.get(1))
                .update();
        another(people.get(2), "2025-09-20", "2026-06-10");
        answer(people.get(2), "much", "talk");
        people.subList(3, 7).forEach(person -> answer(person, "little", "talk"));
        answer(people.get(7), "much", "talk");
        people.subList(8, 12).forEach(person -> answer(person, "much", "documents"));
        // The later answer of the one with two pairs is what counts.
        database.superuser().sql("""
                update support.pair_closing set helped = 'little', what = '{documents}', answered_at = answered_at + interval '1 day'
                 where mentorship_id = (select max(id) from support.mentorship where mentee_id = :person)
                """).param("person", people.get(2)).update();
        TotalsPage page = Objects.requireNonNull(given.officer().does(totals::page));
        assertThat(page.lines())
                .extracting(Line::year, Line::people, Line::answered, Line::helped)
                .containsExactly(tuple("2024/25", 18, 10, 5));
        assertThat(page.helped()).containsExactly(new Said("documents", 5, 10), new Said("talk", 5, 10));
        assertThat(Objects.requireNonNull(given.head().does(totals::page)).lines())
                .isEmpty();
    }

    @Test
    void aPairEndedBeforeItsFirstDayNeverWasAndNobodyIsAsked() {
        assertThat(ClosingState.of(
                        story.over(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 24)), OutcomeStory.TODAY))
                .isEqualTo(ClosingState.NOT_YET);
        assertThat(ClosingState.of(
                        story.over(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 2)), OutcomeStory.TODAY))
                .isEqualTo(ClosingState.OPEN);
    }

    private void another(long person, String begins, String ends) {
        database.superuser()
                .sql("""
                insert into support.mentorship (public_id, mentor_id, mentor_organisation_id, mentor_place_key, mentee_id, organisation_id, place_key, kind,
                                                subject, begins, ends, source, proposed_at, mentor_agreed_at, mentee_agreed_at, head_agreed_at, active_at)
                select public_id || :begins, mentor_id, mentor_organisation_id, mentor_place_key, mentee_id, organisation_id, place_key, kind, subject,
                       :begins::date, :ends::date, source, proposed_at, mentor_agreed_at, mentee_agreed_at, head_agreed_at, active_at
                  from support.mentorship
                 where mentee_id = :person
                """)
                .param("person", person)
                .param("begins", begins)
                .param("ends", ends)
                .update();
    }

    private void answer(long person, String helped, String what) {
        database.superuser()
                .sql("""
                insert into support.pair_closing (mentorship_id, person_id, mentor_id, mentee_id, organisation_id, place_key, helped, what, answered_at)
                select id, mentee_id, mentor_id, mentee_id, organisation_id, place_key, :helped, array[:what], now()
                  from support.mentorship
                 where mentee_id = :person
                """)
                .param("person", person)
                .param("helped", helped)
                .param("what", what)
                .update();
    }
}
