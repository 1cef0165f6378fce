package org.birge.development.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.birge.database.Scope;
import org.birge.development.Diagnosis;
import org.birge.instruments.BeginAnswering;
import org.birge.instruments.Campaign;
import org.birge.instruments.HeadPools;
import org.birge.instruments.OpenCampaign;
import org.birge.instruments.OwnAnswer;
import org.birge.instruments.OwnAnswers;
import org.birge.instruments.SaveAnswers;
import org.birge.registry.AppointPerson;
import org.birge.registry.RegisterPerson;
import org.birge.shared.SchoolYear;
import org.birge.shared.pack.CountryPack;
import org.birge.testing.BirgeTest;
import org.birge.testing.Given;
import org.birge.testing.Person;
import org.birge.testing.Place;
import org.birge.testing.TestDatabase;
import org.birge.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BirgeTest
@DisplayName("J0.6 Needs of heads and deputies, counted together")
class HeadPoolsTest {

    private final Given given;
    private final Visitors visitors;
    private final Diagnosis diagnosis;
    private final BeginAnswering beginAnswering;
    private final SaveAnswers saveAnswers;
    private final OwnAnswers answers;
    private final HeadPools pools;
    private final RegisterPerson registerPerson;
    private final CountryPack pack;
    private final TestDatabase database;

    HeadPoolsTest(
            Given given,
            Visitors visitors,
            Diagnosis diagnosis,
            BeginAnswering beginAnswering,
            SaveAnswers saveAnswers,
            OwnAnswers answers,
            HeadPools pools,
            RegisterPerson registerPerson,
            CountryPack pack,
            TestDatabase database) {
        this.given = given;
        this.visitors = visitors;
        this.diagnosis = diagnosis;
        this.beginAnswering = beginAnswering;
        this.saveAnswers = saveAnswers;
        this.answers = answers;
        this.pools = pools;
        this.registerPerson = registerPerson;
        this.pack = pack;
        this.database = database;
    }

    @Test
    @DisplayName(
            "four are shown to no one; five are shown above the schools, counted once, and never by district or school")
    void five() {
        SchoolYear year = diagnosis.yearOf(diagnosis.today());
        diagnosed(given.head(), List.of(given.head().id(), deputy(given.school().place(), "A")), year, 100);
        long second = deputy(given.otherSchool().place(), "B");
        long third = deputy(given.otherSchool().place(), "C");
        diagnosed(given.otherHead(), List.of(given.otherHead().id(), second), year, 0);
        assertThat(count()).as("two and two are four").isZero();
        assertThat(pool(given.regionalOfficer(), year).needs()).isEmpty();
        assertThat(visitors.as(given.methodist()).get("/schools/needs").body()).contains("azı beş");

        SchoolYear next = year.next();
        diagnosed(given.head(), List.of(given.head().id(), deputy(given.school().place(), "D")), next, 100);
        diagnosed(given.otherHead(), List.of(given.otherHead().id(), second, third), next, 0);
        assertThat(count()).isEqualTo(1);
        assertThat(count()).as("counted once").isZero();
        HeadPools.Pool region = pool(given.regionalOfficer(), next);
        assertThat(region.answered()).isEqualTo(5);
        assertThat(region.schools()).isEqualTo(2);
        assertThat(region.needs()).isNotEmpty().allMatch(need -> need.index() == 40);
        assertThat(pool(given.methodist(), next)).isEqualTo(region);
        assertThat(pool(given.ministryOfficer(), next)).isEqualTo(region);
        for (Person below : List.of(given.officer(), given.head(), given.otherHead())) {
            assertThat(pool(below, next).needs()).as(below.name()).isEmpty();
        }
    }

    @Test
    @DisplayName("whoever answered in two schools is one person, in each area of its own")
    void twoSchools() {
        SchoolYear year = diagnosis.yearOf(diagnosis.today()).next().next();
        long first = deputy(given.school().place(), "F");
        long moved = deputy(given.school().place(), "G");
        long second = deputy(given.otherSchool().place(), "H");
        long same = deputy(given.otherSchool().place(), "I");
        diagnosed(given.head(), List.of(given.head().id(), first, moved), year, 100);
        diagnosed(given.otherHead(), List.of(given.otherHead().id(), second, same), year, 0);
        oneIs(same, moved, year);
        String area = notSpokenOf(second, year);
        assertThat(count()).isEqualTo(1);
        HeadPools.Pool region = pool(given.regionalOfficer(), year);
        assertThat(region.answered()).isEqualTo(6);
        assertThat(region.needs())
                .as("an area of five answers by four people is left out")
                .isNotEmpty()
                .noneMatch(need -> need.area().equals(area));
    }

    private void oneIs(long person, long other, SchoolYear year) {
        database.superuser()
                .sql("""
                update instruments.respondent r
                   set person_id = :other
                  from instruments.campaign c
                 where c.id = r.campaign_id
                   and c.school_year = :year
                   and r.person_id = :person
                """)
                .param("person", person)
                .param("other", other)
                .param("year", year.start())
                .update();
    }

    /** Takes one area out of what a person answered. */
    private String notSpokenOf(long person, SchoolYear year) {
        return database.superuser()
                .sql("""
                with area as (
                  select r.id as respondent, a ->> 'code' as code, array(select i ->> 'code' from jsonb_array_elements(a -> 'items') i) as items
                    from instruments.respondent r
                    join instruments.campaign c on c.id = r.campaign_id
                    join instruments.instrument_version v on v.id = c.heads_version_id
                   cross join lateral jsonb_array_elements(v.content -> 'areas') a
                   where c.school_year = :year
                     and r.person_id = :person
                   limit 1
                )
                update instruments.answer x
                   set given = x.given - area.items
                  from area
                 where x.respondent_id = area.respondent
                returning area.code
                """)
                .param("person", person)
                .param("year", year.start())
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("nobody but the job counts them")
    void onlyTheJob() {
        assertThatThrownBy(() -> given.regionalOfficer().does(pools::count))
                .rootCause()
                .hasMessageContaining("counted together by a job");
    }

    private HeadPools.Pool pool(Person reader, SchoolYear year) {
        return reader.does(() -> pools.of(reader.place().low(), reader.place().high(), year));
    }

    private int count() {
        return Scope.call(Scope.everything("test"), pools::count);
    }

    private long deputy(Place school, String name) {
        String post = pack.posts().stream()
                .filter(one -> one.group() == CountryPack.RoleGroup.DEPUTY)
                .findFirst()
                .orElseThrow()
                .code();
        LocalDate since = LocalDate.of(2019, 9, 16);
        return Scope.call(
                Scope.everything("test"),
                () -> registerPerson.run(new RegisterPerson.Command(
                        "Quliyeva",
                        "Aygün " + name,
                        "Rəsul qızı",
                        LocalDate.of(1980, 1, 1),
                        "f",
                        null,
                        null,
                        null,
                        List.of(),
                        new AppointPerson.Posting(school.id(), post, null, null, null, since))));
    }

    /** These of the school's heads and deputies answer everything with this value, the others nothing. */
    private void diagnosed(Person head, List<Long> people, SchoolYear year, int value) {
        Campaign campaign = head.does(() -> diagnosis.open(new OpenCampaign.Command(
                head.place().id(), year, diagnosis.today().plusDays(7), 60)));
        for (long person : people) {
            Place at = head.place();
            Scope.run(
                    new Scope(at.low(), at.high(), person, null, at.id(), "deputy"),
                    () -> answer(campaign, person, value));
        }
        head.runs(() -> diagnosis.close(campaign.publicId()));
    }

    private void answer(Campaign campaign, long person, int value) {
        beginAnswering.run(campaign.publicId(), person);
        OwnAnswer own = answers.in(campaign.publicId(), person).orElseThrow();
        Map<String, Integer> all = new HashMap<>();
        own.questions().areas().forEach(area -> area.items().forEach(item -> all.put(item.code(), value)));
        saveAnswers.run(new SaveAnswers.Command(campaign.publicId(), person, own.version(), all, List.of(), null));
        diagnosis.handIn(campaign, person);
    }
}
